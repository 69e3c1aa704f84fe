/** Workbooks changed by lot: each is read or refused in words, in time, and no figure is another one in silence. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { confinedLines } from "../../apps/cli/test/confined-reading.ts";
import { altered, filledCase, offeredBy } from "../../packages/sheets/test/fuzzing.ts";
import { differences, drawnCase, endOf, linesOf } from "../../packages/spreadsheet/test/fuzzing.ts";
import { root } from "../command.ts";
import type { Proof, Shown } from "./proof.ts";

const HOW = ["parts", "bytes", "bytes inside"] as const;

/** Readers at once. */
const READERS = 2;

/** Seconds one case may take at most, on a machine with other work. */
const SLOW = 5;

const READER = pathToFileURL(join(root, "apps/cli/dist/reader.js"));

/** The ends of many cases. */
class Ends {
  readonly #counts = new Map<string, number>();
  readonly #faults: string[] = [];
  #slowest = 0;

  /** Runs a case: what it ended as, and what is wrong with that. */
  async take(name: string, run: () => Promise<readonly [end: string | undefined, wrong: readonly string[]]>) {
    const from = performance.now();
    const [end, wrong] = await run().catch((cause: unknown) => [undefined, [String(cause)]] as const);
    this.#slowest = Math.max(this.#slowest, (performance.now() - from) / 1_000);
    this.#counts.set(end ?? "?", (this.#counts.get(end ?? "?") ?? 0) + 1);
    if (end === undefined || wrong.length > 0) this.#faults.push(`${name}: ${end} ${wrong.join("；")}`);
  }

  shown(says: string): Shown {
    for (const each of this.#faults.slice(0, 20)) console.log(`    ${each}`);
    const sorted = [...this.#counts].toSorted(([, a], [, b]) => b - a);
    return {
      says,
      found: `没有说法、读错或静默改数 ${this.#faults.length}；最慢 ${this.#slowest.toFixed(1)} 秒；${sorted.map(([end, count]) => `${end} ${count}`).join("，")}`,
      held: this.#faults.length === 0 && this.#slowest <= SLOW,
    };
  }
}

async function inTurn(cases: number, take: (n: number) => Promise<void>, readers = 1): Promise<void> {
  let next = 0;
  const reader = async (): Promise<void> => {
    while (next < cases) {
      const n = next;
      next += 1;
      await take(n);
    }
  };
  await Promise.all(Array.from({ length: readers }, reader));
}

export const fuzz: Proof = async ({ quick }) => {
  const [parts, bytes, sheets] = quick ? [600, 200, 300] : [6_000, 6_000, 3_000];
  const [inParts, inBytes, inSheets] = [new Ends(), new Ends(), new Ends()];
  await inTurn(parts, (n) =>
    inParts.take(`${n}`, async () => {
      const { bytes: changed, before, touched } = drawnCase(n, "parts");
      const lines = await linesOf(changed);
      return [endOf(lines), differences(before, lines, touched)];
    }),
  );
  await inTurn(
    bytes,
    (n) =>
      inBytes.take(`${n}`, async () => {
        const { bytes: changed, before, touched } = drawnCase(n, n % 2 === 0 ? "bytes" : "bytes inside");
        const lines = await confinedLines(READER, changed);
        return [endOf(lines), differences(before, lines, touched)];
      }),
    READERS,
  );
  await inTurn(sheets, (n) =>
    inSheets.take(`${n}`, async () => {
      const { before, bytes: changed, touched } = filledCase(n, HOW[n % HOW.length] ?? "parts");
      const lines = await linesOf(changed);
      return [endOf(lines), altered(offeredBy(await linesOf(before)), offeredBy(lines), touched)];
    }),
  );
  return [
    inParts.shown(`工作簿 ×${parts}，各改 1–5 处（部件、关系、样式、共享文字、行和格）`),
    inBytes.shown(`工作簿的字节 ×${bytes}，打包前后各半，各改 1–4 处，由受限的子进程读`),
    inSheets.shown(`填好的表 ×${sheets}，改部件或字节，读成台账条目`),
  ];
};
