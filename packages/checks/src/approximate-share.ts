/** How many of the printed figures are approximate: shown to whoever signs. */
import type { Check, Observation } from "@taizhang/core";
import { figuresIn } from "@taizhang/document";

export const approximateShare: Check = {
  code: "approximate-share",
  title: "约数有多少",
  severity: "info",
  *find({ document }): Generator<Observation> {
    const body = document.children.filter(({ type }) => type !== "annex").flatMap(figuresIn);
    const figures = new Map(body.map(({ figure }) => [figure.ref, figure]));
    const vague = [...figures.values()].filter(
      ({ quantity }) => typeof quantity !== "string" && quantity.precision !== "exact",
    );
    if (vague.length === 0) return;
    yield {
      says: `正文 ${figures.size} 个数里有 ${vague.length} 个约数：${vague.map(({ title }) => title).join("、")}`,
    };
  },
};
