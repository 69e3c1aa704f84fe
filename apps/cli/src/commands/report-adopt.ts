/** `taizhang report adopt`: reworded sentences proposed as the ledger's own words; nothing is kept unless confirmed. */
import { adopted, type NotTaken } from "@taizhang/check-back";
import { Effect, Stream } from "effect";
import { adoptionsOf, adoptionYaml, type Adoption } from "../adoption.ts";
import type { Answer, Call } from "../command.ts";
import { importAnswer } from "../import-answer.ts";
import { Office } from "../office.ts";
import { writeFile } from "../output.ts";
import { issueLine } from "../refused-lines.ts";
import { elsewhere, returned } from "../returned.ts";
import { stateAfter } from "../state-after.ts";

const WHY: Readonly<Record<NotTaken["why"], string>> = {
  tracked: "有修订没有处理，请先接受或拒绝",
  generated: "这是台账按数据写出的，没有哪一条记录存着这句话",
  emptied: "整句删去了；台账里的记录不因此删去",
  unclear: "连着改了几处，分不清哪句是哪条记录的，请逐条更正",
  foreign: "里面有别处的数，这条记录引用不到",
};

const adoptionLines = ({ proposals, issues }: Adoption): string[] => [
  ...proposals.flatMap(({ under, from, to, words, prose }) => [
    `  ${under.at(-1) ?? ""}　${prose.kind}${prose.id === undefined ? "" : `（${prose.id}）`}.${prose.field}`,
    `      原：${from}`,
    `      改：${to}`,
    ...(words === to ? [] : [`      记作：${words}`]),
  ]),
  ...issues.map((issue) => `      不能采纳：${issueLine("", issue).trim()}`),
];

/** An adoption for machines. */
const plain = ({ proposals, ...adoption }: Adoption): object => ({
  proposals: proposals.map(({ prose: { names: _, ...prose }, ...proposal }) => ({ prose, ...proposal })),
  ...adoption,
});

const takable = ({ issues }: Adoption): boolean => issues.length === 0;

/** Asks of each adoption whether it is to be kept; undefined when somebody does not want to go on. */
const confirmed = Effect.fnUntraced(function* (call: Call, adoptions: readonly Adoption[]) {
  const kept: Adoption[] = [];
  for (const adoption of adoptions) {
    call.terminal.err(
      adoptionLines(adoption)
        .map((line) => `${line}\n`)
        .join(""),
    );
    const said = yield* Effect.promise(() => call.terminal.ask("采纳吗？写 是 采纳，直接回车不采纳\n> "));
    if (said === undefined) return [];
    if (/^(?:是|y|yes|1)$/i.test(said.trim())) kept.push(adoption);
  }
  return kept;
});

/** Keeps the adoptions as corrections. */
const keep = Effect.fnUntraced(function* (name: string, adoptions: readonly Adoption[]) {
  const office = yield* Office;
  const offered = adoptions.map(({ record }, at) => ({ where: `${name}#${at + 1}`, raw: record }));
  return yield* office.importRecords({ offered: Stream.make(offered), correct: "采纳改稿的文字" }).pipe(
    Effect.flatMap((report) =>
      Effect.map(stateAfter(offered), (to) => importAnswer(report, { kept: true, dryRun: false, to })),
    ),
    Effect.catchTag("Refused", ({ report }) =>
      Effect.succeed(importAnswer(report, { kept: false, dryRun: false, to: "approved" })),
    ),
  );
});

function listing(name: string, adoptions: readonly Adoption[], notTaken: readonly NotTaken[]): string[] {
  const [sound, unsound] = [adoptions.filter(takable), adoptions.filter((each) => !takable(each))];
  return [
    ...(adoptions.length + notTaken.length === 0 ? [`${name}：没有改写的句子。`] : []),
    ...(sound.length === 0 ? [] : ["可以采纳：", ...sound.flatMap(adoptionLines)]),
    ...(unsound.length === 0 ? [] : ["改好后才能采纳：", ...unsound.flatMap(adoptionLines)]),
    ...(notTaken.length === 0 ? [] : ["没有采纳："]),
    ...notTaken.flatMap(({ under, text, why }) => [`  ${under.at(-1) ?? ""}　${WHY[why]}`, `      ${text}`]),
  ];
}

export const adopt = Effect.fn("report adopt")(function* (call: Call) {
  const { name, paper, request, org, ledger } = yield* returned(call);
  const narrative = yield* (yield* Office).narrative(request);
  const { proposals, notTaken } = adopted(paper, ledger, narrative);
  const adoptions = yield* adoptionsOf(proposals, { year: request.year, org });
  const sound = adoptions.filter(takable);
  const lines = listing(name, adoptions, notTaken);
  const json = { file: name, adoptions: adoptions.map(plain), notTaken };
  const { output } = call.options;
  if (sound.length > 0 && typeof output === "string" && output !== "-") {
    yield* elsewhere(call, output);
    const yaml = adoptionYaml(sound, `${name} 里改写的句子；核对后导入：taizhang import ${output} --correct 原因`);
    yield* writeFile(output, new TextEncoder().encode(yaml), call.ledger);
    lines.push(`已写入 ${output}，还没有记入台账；核对后：taizhang import ${output} --correct 原因`);
    return { text: asText(lines), json: { ...json, output }, placed: true } satisfies Answer;
  }
  if (sound.length > 0 && call.terminal.interactive && !call.json) {
    const kept = yield* confirmed(call, sound);
    if (kept.length === 0) return { text: "什么也没有采纳，台账没有改动。\n", json } satisfies Answer;
    return yield* keep(name, kept);
  }
  if (sound.length > 0) lines.push("还没有记入台账；写成文件核对后再导入：加 -o 采纳.yaml");
  return { text: asText(lines), json, placed: true } satisfies Answer;
});

const asText = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join("");
