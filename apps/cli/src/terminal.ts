/** What the program reads from and speaks to, as a value: the real terminal or a test's. */
export interface Terminal {
  /** Whether somebody sits there to answer questions. */
  readonly interactive: boolean;
  /** Whether what is printed goes to a screen. */
  readonly outIsScreen: boolean;
  readonly errIsScreen: boolean;
  /** Columns of the screen. */
  readonly columns: number;
  readonly out: (text: string | Uint8Array) => void;
  readonly err: (text: string) => void;
  /** Asks one question; undefined when the answer is a refusal to answer (Ctrl-C, Ctrl-D). */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** The same without showing what is typed. */
  readonly secret: (question: string) => Promise<string | undefined>;
  readonly stdin: () => AsyncIterable<Uint8Array>;
}
