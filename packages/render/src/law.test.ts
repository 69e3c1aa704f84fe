/** Laws of every format: same document, same text; a figure's words are printed as they are and no other number is. */
import { figure, type Figure, type FigureNode } from "@taizhang/document";
import { describe, expect, test } from "vitest";
import { renderHtml } from "./html.ts";
import { renderJson } from "./json.ts";
import { renderMarkdown } from "./markdown.ts";
import { FIGURES, sample } from "../test/sample.ts";
import { renderText } from "./text.ts";

const names = Object.values(FIGURES).map((each) => each.ref);
/** A word without digits that stands for a figure. */
const placeholder = (of: Figure): string => `figure${String.fromCodePoint(0x41 + names.indexOf(of.ref))}`;
const held = (of: Figure): FigureNode => ({ ...figure(of), text: placeholder(of) });

const DATES = /10月24日|5月|2023年12月29日/g;

/** The text people read, without the labels the renderer itself prints. */
const PROSE = [
  {
    name: "markdown",
    render: renderMarkdown,
    prose: (output: string) =>
      output
        .replace(/\]\(#[^)]*\)|<a id="[^"]*"><\/a>/g, "")
        .replace(/^#+ (?:\d+\.|（\d+）)|^(?:附件：)?\d+\.|^附件\d+$/gm, ""),
  },
  {
    name: "text",
    render: renderText,
    prose: (output: string) => output.replace(/^　*(?:附件：)?(?:\d+\.|（\d+）)|^附件\d+$/gm, ""),
  },
  {
    name: "html",
    render: renderHtml,
    prose: (output: string) =>
      output
        .replace(/^.*<body>/s, "")
        .replace(/<span class="label">[^<]*<\/span>/g, "")
        .replace(/<[^>]*>/g, ""),
  },
] as const;

test.each(PROSE)("$name: no digit stands outside figures, dates and labels", ({ render, prose }) => {
  const words = prose(render(sample(held)));
  expect(words).toContain("figureA");
  expect(words.replace(DATES, "").match(/.*\d.*/g)).toBeNull();
});

describe.each([
  ["markdown", renderMarkdown],
  ["text", renderText],
  ["html", renderHtml],
  ["json", renderJson],
] as const)("%s", (_name, render) => {
  test("same document, same text", () => {
    expect(render(sample())).toBe(render(sample()));
  });

  test("a figure is printed by its words and changes nothing else", () => {
    let output = render(sample(held));
    for (const of of Object.values(FIGURES)) output = output.replaceAll(placeholder(of), figure(of).text);
    expect(output).toBe(render(sample()));
  });
});
