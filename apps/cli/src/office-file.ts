/** An Office file somebody brought: its bytes up to the limit, and what its reader refuses in words for whoever brought it. */
import { LIMITS, megabytes, OfficeRefusal } from "@taizhang/ooxml";
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { inputOf } from "./input.ts";
import { Misuse } from "./misuse.ts";

/** All bytes of a file, up to what a DOCX may have. */
export const officeBytes = Effect.fnUntraced(function* (call: Call, path: string) {
  const { name, bytes } = yield* inputOf(call, path);
  const read = async (): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of bytes()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > LIMITS.file) throw new OfficeRefusal("too-large", `文件超过 ${megabytes(LIMITS.file)}`);
    }
    return new Uint8Array(Buffer.concat(chunks));
  };
  return { name, bytes: yield* refusing(name, read) };
});

/** What the reader of Office files refuses, as what the caller can do about it; anything else is our fault. */
export const refusing = <A>(name: string, work: () => Promise<A>): Effect.Effect<A, Misuse> =>
  Effect.tryPromise({ try: work, catch: (cause) => cause }).pipe(
    Effect.catch((cause) =>
      cause instanceof OfficeRefusal
        ? Effect.fail(
            new Misuse({
              words: { zh: `${name}：${cause.message}`, en: `${name}: ${cause.code} (${cause.message})` },
            }),
          )
        : Effect.die(cause),
    ),
  );
