/** One command: what it is called with, and what it answers. */
import type { Principal } from "@taizhang/access";
import type { Accounts, Activities, Ledger, Renderers, Secrets } from "@taizhang/engine";
import type { Effect } from "effect";
import type { CommandFailure, End } from "./exit.ts";
import type { Lang } from "./lang.ts";
import type { Office } from "./office.ts";
import type { Ports } from "./ports.ts";
import type { BegunReading } from "./table-reading.ts";
import type { Terminal } from "./terminal.ts";

/** What was typed, and where. */
export interface Call {
  readonly args: readonly string[];
  /** Options by their long names in camel case, as typed. */
  readonly options: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
  /** Path of a configuration, when one was named. */
  readonly config: string | undefined;
  /** Path of the ledger. */
  readonly ledger: string;
  /** Address of the service to work with in place of a ledger; a token for it. */
  readonly server: string | undefined;
  readonly token: string | undefined;
  /** Who calls: whoever has the ledger's file in hand. */
  readonly principal: Principal;
  readonly lang: Lang;
  readonly json: boolean;
  /** Whether a fault of the program shows where it happened (env TAIZHANG_DEBUG). */
  readonly debug: boolean;
  readonly terminal: Terminal;
  readonly ports: Ports;
  /** A table among the arguments whose reading has begun. */
  readonly begun?: BegunReading;
}

/** What a command has to say when it is done. */
export interface Answer {
  /** For people. */
  readonly text: string;
  /** The same for machines. */
  readonly json: unknown;
  /** A paper that is printed in place of both. */
  readonly paper?: Uint8Array;
  /** For the person at the screen, beside the answer. */
  readonly notes?: readonly string[];
  /** Whether the command has written the file of `-o` by itself; the answer then goes to the screen. */
  readonly placed?: true;
  readonly end?: End;
}

/** A command that needs no ledger. */
export type PlainCommand = (call: Call) => Effect.Effect<Answer, CommandFailure, Activities>;

/** A command over an open ledger. */
export type LedgerCommand = (call: Call) => Effect.Effect<Answer, CommandFailure, Activities | Ledger | Renderers>;

/** A command over a ledger at hand or a service. */
export type OfficeCommand = (call: Call) => Effect.Effect<Answer, CommandFailure, Activities | Office | Renderers>;

/** A command over a ledger's accounts. */
export type AccountCommand = (call: Call) => Effect.Effect<Answer, CommandFailure, Accounts | Ledger | Secrets>;
