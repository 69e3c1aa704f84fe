/** How long the report is, against the limits of 《整治形式主义为基层减负若干规定》 (2024): 5,000 and 4,000 characters. */
import type { Check, Observation } from "@taizhang/core";
import { plainText, walk } from "@taizhang/document";

const COMPREHENSIVE = 5000;
const SPECIAL = 4000;

export const lengthMeter: Check = {
  code: "length-meter",
  title: "篇幅不超过规定字数",
  severity: "info",
  *find({ document }): Generator<Observation> {
    const words = document.children
      .filter(({ type }) => type !== "annex" && type !== "signature")
      .flatMap((block) => [...walk(block)])
      .flatMap((node) => {
        if (node.type === "section") return [node.heading];
        if (node.type === "paragraph") return [plainText(node.children)];
        return node.type === "list" ? node.items.map(plainText) : [];
      });
    const length = [...words.join("")].filter((character) => character.trim() !== "").length;
    const advice =
      length > COMPREHENSIVE
        ? `超过综合性文稿的 ${COMPREHENSIVE} 字，请精简`
        : length > SPECIAL
          ? `超过专项文稿的 ${SPECIAL} 字，作专项文稿时请精简`
          : "没有超过限制";
    yield { says: `正文 ${length} 字，${advice}` };
  },
};
