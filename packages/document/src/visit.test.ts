import { expect, test } from "vitest";
import { paragraph, strong, text } from "./build.ts";
import type { Handlers, Inline, Node } from "./node.ts";
import { visit } from "./visit.ts";

const words: Pick<Handlers<[end: string], string>, Inline["type"]> = {
  text: (node, end) => node.value + end,
  strong: (node, end) => node.children.map((child) => visit(words, child, end)).join(""),
  figure: (node, end) => node.text + end,
  date: (node, end) => node.text + end,
};

test("each node goes to the handler of its type, with what was handed along", () => {
  expect(visit(words, strong(text("甲"), text("乙")), "。")).toBe("甲。乙。");
});

test("a type without a handler is a mistake of ours", () => {
  const node = paragraph() as Node as Inline;
  expect(() => visit(words, node, "")).toThrow(new TypeError("no handler for paragraph"));
});
