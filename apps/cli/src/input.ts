/** A file to import, or standard input: its name for messages, and its bytes. */
import { createReadStream, statSync } from "node:fs";
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { Misuse } from "./misuse.ts";
import { reasonOf } from "./output.ts";
import type { TableReading } from "./table-reading.ts";

export interface Input {
  /** As typed; standard input has a name of its own. */
  readonly name: string;
  readonly bytes: () => AsyncIterable<Uint8Array>;
  /** A table whose reading has begun already. */
  readonly begun?: TableReading;
}

const CHUNK = 1 << 18;

const unreadable = (path: string, zh: string, en: string) =>
  Effect.fail(new Misuse({ words: { zh: `读不到 ${path}：${zh}`, en: `cannot read ${path}: ${en}` } }));

/** The inputs named by arguments. A name that is no readable file fails before anything is read. */
export function inputOf(call: Call, path: string): Effect.Effect<Input, Misuse> {
  if (path === "-") {
    const name = call.lang === "zh" ? "标准输入" : "stdin";
    return Effect.succeed({ name, bytes: call.terminal.stdin });
  }
  return Effect.suspend(() => {
    try {
      const found = statSync(path);
      if (found.isDirectory()) return unreadable(path, "这是文件夹，请写明文件", "it is a folder");
      return Effect.succeed({ name: path, bytes: () => createReadStream(path, { highWaterMark: CHUNK }) });
    } catch (cause) {
      const { en } = reasonOf(cause);
      return unreadable(path, en === "ENOENT" ? "没有这个文件" : en === "EACCES" ? "没有读取的权限" : en, en);
    }
  });
}
