/** How far long work has come, told on the screen while it runs. */
import type { Bilingual, Lang } from "./lang.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds between two tellings. */
const BEAT = 200;

export interface Progress {
  readonly seen: (records: number) => void;
  /** Wipes the line. */
  readonly done: () => void;
}

/** `done` says what is done to each record: 已读. */
export function progress(terminal: Terminal, lang: Lang, done: Bilingual): Progress {
  if (!terminal.errIsScreen) return { seen: () => undefined, done: () => undefined };
  const start = performance.now();
  let told = start;
  let shown = false;
  return {
    seen: (records) => {
      const at = performance.now();
      if (at - told < BEAT) return;
      told = at;
      shown = true;
      const rate = Math.round(records / ((at - start) / 1000));
      const words =
        lang === "zh" ? `${done.zh} ${records} 条，每秒 ${rate} 条` : `${done.en} ${records}, ${rate} a second`;
      terminal.err(`\r\u001b[2K${words}`);
    },
    done: () => {
      if (shown) terminal.err("\r\u001b[2K");
    },
  };
}
