/** How far a long import has come, told on the screen while it runs. */
import type { Lang } from "./lang.ts";
import type { Terminal } from "./terminal.ts";

/** Milliseconds between two tellings. */
const BEAT = 200;

export interface Progress {
  readonly seen: (records: number) => void;
  /** Wipes the line. */
  readonly done: () => void;
}

export function progress(terminal: Terminal, lang: Lang, now: () => number = () => performance.now()): Progress {
  if (!terminal.errIsScreen) return { seen: () => undefined, done: () => undefined };
  const start = now();
  let told = start;
  let shown = false;
  return {
    seen: (records) => {
      const at = now();
      if (at - told < BEAT) return;
      told = at;
      shown = true;
      const rate = Math.round(records / ((at - start) / 1000));
      const words = lang === "zh" ? `已读 ${records} 条，每秒 ${rate} 条` : `${records} records, ${rate} a second`;
      terminal.err(`\r\u001b[2K${words}`);
    },
    done: () => {
      if (shown) terminal.err("\r\u001b[2K");
    },
  };
}
