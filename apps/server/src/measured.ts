/** Bodies up to a length: what says how long it is, by its word; what does not is read and kept. */
import type { Context, MiddlewareHandler } from "hono";
import type { Known } from "./journal.ts";

/** The bytes of a body; undefined when they are too many. */
async function kept(body: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Uint8Array.from(Buffer.concat(chunks, size));
    size += value.length;
    // not cancelled: whoever still sends is to hear the answer
    if (size > most) return undefined;
    chunks.push(value);
  }
}

/** Lets bodies of at most `most` bytes through. The framework's own measure makes a new request of one that says no length and fails. */
export const measured =
  (most: number, refuse: (c: Context<Known>) => Response): MiddlewareHandler<Known> =>
  async (c, next) => {
    const length = c.req.header("transfer-encoding") === undefined ? c.req.header("content-length") : undefined;
    if (length !== undefined) return Number(length) > most ? refuse(c) : next();
    const { body } = c.req.raw;
    if (body === null) return next();
    const bytes = await kept(body, most);
    if (bytes === undefined) return refuse(c);
    c.req.bodyCache.arrayBuffer = bytes.buffer;
    return next();
  };
