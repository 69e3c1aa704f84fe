/** Somebody who asks a service again and again whether it lives, on a connection of its own each time. */
import { get } from "node:http";

/** Milliseconds between two questions, whatever became of the first. */
const EVERY = 10;

export interface Probed {
  /** Milliseconds that ninety-nine of a hundred answers took at most, and the slowest. */
  readonly p99: number;
  readonly slowest: number;
  readonly asked: number;
  /** Questions that were not answered with 200. */
  readonly failed: number;
}

const answered = (url: string): Promise<number> =>
  new Promise((resolve) => {
    const from = performance.now();
    const failed = (): void => resolve(Number.POSITIVE_INFINITY);
    const asked = get(url, { agent: false }, (answer) => {
      answer.resume().on("error", failed);
      answer.on("end", () => (answer.statusCode === 200 ? resolve(performance.now() - from) : failed()));
    });
    asked.on("error", failed);
  });

/** Probes as long as something else takes. */
export async function probing(url: string, meanwhile: Promise<unknown>): Promise<Probed> {
  const asked: Promise<number>[] = [];
  const clock = setInterval(() => asked.push(answered(url)), EVERY);
  await meanwhile.finally(() => clearInterval(clock));
  const took = (await Promise.all(asked)).toSorted((a, b) => a - b);
  return {
    p99: took[Math.ceil(took.length * 0.99) - 1] ?? 0,
    slowest: took.at(-1) ?? 0,
    asked: took.length,
    failed: took.filter((each) => !Number.isFinite(each)).length,
  };
}
