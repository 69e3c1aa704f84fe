/** A password: from a file, or asked for without showing it, a new one twice; never a word of the command line. */
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { inputOf } from "./input.ts";
import { Misuse } from "./misuse.ts";

/** More than any password may be long. */
const LONGEST = 4096;

const fail = (zh: string, en: string) => Effect.fail(new Misuse({ words: { zh, en } }));

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > LONGEST) return undefined;
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks));
  } catch {
    return undefined;
  }
}

const fromFile = Effect.fnUntraced(function* (call: Call, path: string) {
  const { name, bytes } = yield* inputOf(call, path);
  const text = yield* Effect.promise(() => textOf(bytes()));
  // one line; its end is no part of the password
  const line = text?.replace(/\r?\n$/, "");
  if (line === undefined || line.includes("\n"))
    return yield* fail(`${name}里应只有一行密码，UTF-8 编码`, `${name} should hold one line, the password, in UTF-8`);
  return line;
});

const nowhere = fail(
  "这里不能输入密码；请用 --password-file 文件，或 --password-file - 从标准输入读",
  "no terminal to ask for the password; use --password-file FILE, or - for standard input",
);

const asked = Effect.fnUntraced(function* ({ terminal }: Call, login: string) {
  const first = yield* Effect.promise(() => terminal.secret(`${login} 的新密码（至少 10 个字，不显示）：`));
  if (first === undefined) return yield* Effect.interrupt;
  const second = yield* Effect.promise(() => terminal.secret("再输一遍："));
  if (second === undefined) return yield* Effect.interrupt;
  if (first === second) return first;
  return yield* fail("两遍输入的不一样，没有改动；请重来", "the two differ, nothing was changed; try again");
});

/** A password that is known: asked for once. */
export const passwordOf = Effect.fn("passwordOf")(function* (call: Call, login: string) {
  const { passwordFile } = call.options;
  if (typeof passwordFile === "string") return yield* fromFile(call, passwordFile);
  if (!call.terminal.interactive) return yield* nowhere;
  const typed = yield* Effect.promise(() => call.terminal.secret(`${login} 的密码（不显示）：`));
  return typed ?? (yield* Effect.interrupt);
});

export const newPassword = Effect.fn("newPassword")(function* (call: Call, login: string) {
  const { passwordFile } = call.options;
  if (typeof passwordFile === "string") return yield* fromFile(call, passwordFile);
  if (call.terminal.interactive) return yield* asked(call, login);
  return yield* nowhere;
});
