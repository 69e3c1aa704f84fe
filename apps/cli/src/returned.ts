/** An edited report as a command takes it: read, and set beside what the ledger says of the same year. */
import { resolve } from "node:path";
import { ledgersOf, readPaper, strangersIn, type Ledgers, type Paper } from "@taizhang/check-back";
import { orgCode, type Org } from "@taizhang/core";
import { printFigure } from "@taizhang/document";
import { Renderers, type ReportRequest } from "@taizhang/engine";
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { DAY, YEAR } from "./flag.ts";
import { Misuse } from "./misuse.ts";
import { Office } from "./office.ts";
import { officeBytes, refusing } from "./office-file.ts";

interface Returned {
  readonly paper: Paper;
  /** Whose report it is, of which year and day. */
  readonly request: PaperRequest;
  readonly org: Org;
  readonly ledger: Ledgers;
}

type PaperRequest = Omit<ReportRequest, "principal">;

const misuse = (zh: string, en: string) => new Misuse({ words: { zh, en } });

/** Whose report of which year and day it is, by its properties, else by the refs of its figures. */
function requestOf({ properties, units, memory }: Paper): PaperRequest | undefined {
  const refs = [
    ...(memory?.written.map(({ ref }) => ref) ?? []),
    ...units.flatMap(({ pieces }) => pieces.flatMap(({ control }) => control?.ref ?? [])),
  ];
  const [period = "", code = ""] = mostOf(refs.map((ref) => ref.split("/", 2).join("/"))).split("/");
  const year = YEAR.schema.safeParse(String(Number(properties.get("taizhang.year") ?? period.slice(0, 4))));
  const org = orgCode.safeParse(properties.get("taizhang.org") ?? code);
  const date = DAY.schema.safeParse(properties.get("taizhang.date"));
  if (!year.success || !org.success) return undefined;
  return { year: year.data, org: org.data, ...(date.success ? { date: date.data } : {}) };
}

/** The text that occurs most often; the first of several. */
function mostOf(texts: readonly string[]): string {
  const times = new Map<string, number>();
  for (const text of texts) times.set(text, (times.get(text) ?? 0) + 1);
  return [...times].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? "";
}

/** Today's report; a paper of another ledger is named as that. */
const draftFor = Effect.fnUntraced(function* (name: string, request: PaperRequest, { ledger, server }: Call) {
  return yield* (yield* Office)
    .report(request, false)
    .pipe(
      Effect.catchTag("Unknown", (unknown) =>
        Effect.fail(
          server === undefined
            ? misuse(
                `${name} 是单位 ${request.org} 的 ${request.year} 年度报告，台账 ${ledger} 里没有这个单位；请用 --ledger 指明写出它的台账`,
                `${name} is the ${request.year} report of ${request.org}, which the ledger ${ledger} does not know; name its ledger with --ledger`,
              )
            : unknown,
        ),
      ),
    );
});

/** Reads the edited report a command was given, and asks the ledger what it says. */
export const returned = Effect.fnUntraced(function* (call: Call) {
  const { name, bytes } = yield* officeBytes(call, call.args[0] ?? "");
  const paper = yield* refusing(name, () => readPaper(bytes));
  const request = requestOf(paper);
  if (request === undefined) {
    return yield* misuse(
      `${name} 不是台账写出的报告：里面没有台账的数，也没有写明是哪个单位哪一年的；请用 taizhang report -o 写出的 DOCX 改`,
      `${name} is no report of a ledger: it holds no figures and names no organisation and year`,
    );
  }
  const { org, document } = yield* draftFor(name, request, call);
  const { bytes: written } = yield* Effect.orDie((yield* Renderers).render(document, "docx"));
  const today = yield* Effect.promise(() => readPaper(written));
  const office = yield* Office;
  const answers = new Map<string, string>();
  for (const ref of strangersIn(paper, today)) {
    const figure = yield* office.figure(ref);
    if (figure !== undefined) answers.set(ref, printFigure(figure));
  }
  const found: Returned = { paper, request, org, ledger: ledgersOf(today, paper, answers) };
  return { ...found, name };
});

/** Refuses to write over the paper that was read. */
export const elsewhere = (call: Call, file: string): Effect.Effect<void, Misuse> =>
  resolve(file) === resolve(call.args[0] ?? "")
    ? Effect.fail(
        misuse(
          `${file} 是改过的稿子本身，不覆盖；请换一个文件名`,
          `${file} is the edited paper itself; choose another name`,
        ),
      )
    : Effect.void;
