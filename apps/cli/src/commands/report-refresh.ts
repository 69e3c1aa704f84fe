/** `taizhang report refresh`: the ledger's new figures put into the officer's own paper. */
import { refreshed, type Left } from "@taizhang/check-back";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { Misuse } from "../misuse.ts";
import { writeFile } from "../output.ts";
import { elsewhere, returned } from "../returned.ts";

const WHY: Readonly<Record<Left["why"], string>> = {
  unknown: "台账里没有这个数",
  nothing: "报告不写零和不详，请改写这一句",
  deleted: "在没有处理的删除修订里",
  tracked: "有没有处理的修订，请先接受或拒绝",
  multiplied: "连着重复了几次（LibreOffice 另存所致），请只留一个",
};

/** The file of `-o`. */
const placeOf = Effect.fnUntraced(function* (call: Call) {
  const { output } = call.options;
  if (typeof output === "string" && output !== "-") {
    yield* elsewhere(call, output);
    return output;
  }
  return yield* new Misuse({
    words: {
      zh: "更新后写到哪里？请写 -o 文件，例如 -o 总结-新数.docx",
      en: "where to? write -o FILE, such as -o refreshed.docx",
    },
  });
});

const place = ({ under, paragraph }: Pick<Left, "under" | "paragraph">): string =>
  under.length === 0 ? `第 ${paragraph} 段` : `${under.at(-1)}（第 ${paragraph} 段）`;

export const refresh = Effect.fn("report refresh")(function* (call: Call) {
  const output = yield* placeOf(call);
  const { name, paper, org, request, ledger } = yield* returned(call);
  const { bytes, changed, left } = yield* Effect.promise(() => refreshed(paper, ledger));
  yield* writeFile(output, bytes, call.ledger);
  const answer: Answer = {
    text: [
      ...(changed.length === 0 ? [`${name}：数都是新的，没有要更新的。`] : [`更新了 ${changed.length} 处：`]),
      ...changed.map((each) => `  ${place(each)}  ${each.from} → ${each.to}`),
      ...(left.length === 0 ? [] : [`没有更新的 ${left.length} 处：`]),
      ...left.map((each) => {
        const ledgers = each.ledger === undefined ? "" : `，台账现在是 ${each.ledger}`;
        return `  ${place(each)}  ${each.from}${ledgers}：${WHY[each.why]}`;
      }),
      `已写入 ${output}`,
      "",
    ].join("\n"),
    json: { file: name, org: org.code, year: request.year, output, changed, left },
    placed: true,
    end: left.length === 0 ? "done" : "wrong",
  };
  return answer;
});
