/** 其中: the parts a sentence names do not outgrow the whole before them. */
import type { Check, Observation } from "@taizhang/core";
import { plainText, walk, type FigureNode, type Inline } from "@taizhang/document";

/** Runs of inline content up to 。, each with the figures before and behind 其中. */
function* splitAtOfWhich(
  content: readonly Inline[],
): Generator<{ whole: FigureNode; parts: FigureNode[]; said: string }> {
  let whole: FigureNode | undefined;
  let parts: FigureNode[] | undefined;
  let run: Inline[] = [];
  for (const node of content) {
    run.push(node);
    // a comparison with last year is no part of this one
    if (node.type === "figure" && !node.figure.ref.includes("~")) {
      if (parts === undefined) whole = node;
      else parts.push(node);
    }
    if (node.type !== "text") continue;
    if (node.value.includes("其中")) parts = [];
    if (!node.value.includes("。")) continue;
    if (whole !== undefined && parts !== undefined) yield { whole, parts, said: plainText(run) };
    [whole, parts, run] = [undefined, undefined, []];
  }
}

export const partsWithinWhole: Check = {
  code: "parts-within-whole",
  title: "“其中”各项之和不超过总数",
  severity: "error",
  *find({ document }): Generator<Observation> {
    for (const node of walk(document)) {
      if (node.type !== "paragraph") continue;
      for (const { whole, parts, said } of splitAtOfWhich(node.children)) {
        const { quantity, unit } = whole.figure;
        const like = parts.filter(({ figure }) => figure.unit === unit);
        const sum = like.reduce(
          (all, { figure }) => all + (typeof figure.quantity === "string" ? 0 : figure.quantity.value),
          0,
        );
        if (like.length === 0 || typeof quantity === "string" || sum <= quantity.value) continue;
        yield { says: `“其中”各项合计 ${sum}${unit}，超过总数 ${whole.text}，请核对这句各数的来源：${said}` };
      }
    }
  },
};
