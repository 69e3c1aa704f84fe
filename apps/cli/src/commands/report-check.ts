/** `taizhang report check`: an edited DOCX set beside the ledger, every difference named. */
import { annotated, compare, type Annotation, type Found, type Paper } from "@taizhang/check-back";
import type { Explanation } from "@taizhang/engine";
import { Effect } from "effect";
import { behindWords } from "../behind.ts";
import type { Answer, Call } from "../command.ts";
import { findingWords, placeWords, quoteWords } from "../finding-words.ts";
import { Office } from "../office.ts";
import { writeFile } from "../output.ts";
import { elsewhere, returned } from "../returned.ts";
import { since } from "../since.ts";

const HEADINGS: Readonly<Record<Found["severity"], string>> = {
  error: "与台账不符：",
  warning: "请核对：",
  info: "改动与说明：",
};

/** Figures whose entries are listed; the others are a `why` away. */
const EXPLAINED = 20;

/** The entries behind the figures that disagree. */
const behind = Effect.fnUntraced(function* (found: readonly Found[]) {
  const office = yield* Office;
  const refs = [
    ...new Set(found.flatMap(({ severity, ref }) => (severity === "error" && ref !== undefined ? [ref] : []))),
  ];
  const explained = new Map<string, Explanation>();
  for (const ref of refs.slice(0, EXPLAINED)) {
    const explanation = yield* Effect.catchTag(office.why(ref), ["Unknown", "ServiceFailed"], () => Effect.undefined);
    if (explanation !== undefined) explained.set(ref, explanation);
  }
  return explained;
});

function section(
  severity: Found["severity"],
  found: readonly Found[],
  explained: ReadonlyMap<string, Explanation>,
): string[] {
  const mine = found.filter((each) => each.severity === severity);
  const told = new Set<string>();
  const lines = mine.flatMap((each) => {
    const { ref = "" } = each;
    const explanation = severity === "error" && !told.has(ref) ? explained.get(ref) : undefined;
    told.add(ref);
    return [
      `  ${placeWords(each)}  ${findingWords(each)}`,
      ...quoteWords(each).map((line) => `      ${line}`),
      ...(explanation === undefined ? [] : behindWords(explanation).map((line) => `      ${line}`)),
    ];
  });
  return mine.length === 0 ? [] : [HEADINGS[severity], ...lines];
}

function summary(found: readonly Found[]): string {
  const number = (severity: Found["severity"]) => found.filter((each) => each.severity === severity).length;
  const [errors, warnings, notes] = [number("error"), number("warning"), number("info")];
  if (found.length === 0) return "与台账写出的一字不差。";
  const parts = [`${errors} 处与台账不符`, `${warnings} 处请核对`, `${notes} 处改动与说明`];
  return `共 ${parts.join("，")}。${errors === 0 ? "数都与台账相符。" : ""}`;
}

/** A finding for machines. */
function plain({ anchor: _, after: __, ...finding }: Found, explained: ReadonlyMap<string, Explanation>): object {
  const entries = explained.get(finding.ref ?? "")?.contributions.map(({ record, quantity }) => {
    const { id, kind, org, title } = record;
    return { id, kind, org, title, quantity };
  });
  return { ...finding, says: findingWords(finding), ...(entries === undefined ? {} : { entries }) };
}

/** Writes the copy with comments where `--annotate` says. */
const annotate = Effect.fnUntraced(function* (call: Call, paper: Paper, annotations: readonly Annotation[]) {
  const { annotate: file } = call.options;
  if (typeof file !== "string") return [];
  yield* elsewhere(call, file);
  const bytes = yield* Effect.promise(() => annotated(paper, annotations));
  yield* writeFile(file, bytes, call.ledger);
  return [call.lang === "zh" ? `已写入带批注的 ${file}` : `wrote ${file} with comments`];
});

export const checkBack = Effect.fn("report check")(function* (call: Call) {
  const { name, paper, org, request, ledger } = yield* returned(call);
  const found = compare(paper, ledger);
  const ledgers = yield* since(paper, ledger);
  const explained = yield* behind(found);
  const noted = found.filter(({ code }) => code !== "comment");
  const annotations = noted.map((each): Annotation => {
    const explanation = each.severity === "error" ? explained.get(each.ref ?? "") : undefined;
    return { found: each, says: [findingWords(each), ...(explanation === undefined ? [] : behindWords(explanation))] };
  });
  const notes = yield* annotate(call, paper, annotations);
  const answer: Answer = {
    text: [
      `${name}：${org.name} ${request.year} 年度报告`,
      ...(ledgers.says === "" ? [] : [ledgers.says]),
      ...section("error", found, explained),
      ...section("warning", found, explained),
      ...section("info", found, explained),
      summary(found),
      "",
    ].join("\n"),
    json: {
      file: name,
      org: org.code,
      year: request.year,
      since: ledgers,
      agrees: found.every(({ severity }) => severity !== "error"),
      findings: found.map((each) => plain(each, explained)),
    },
    notes,
    end: found.some(({ severity }) => severity === "error") ? "wrong" : "done",
  };
  return answer;
});
