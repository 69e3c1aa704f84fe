/** Sections that print what is no figure, or what is no sentence, are caught. */
import { count } from "@taizhang/core";
import { date, figure, text } from "@taizhang/document";
import { expect, it } from "vitest";
import { adding, saidOf, sound, withField, withSection, words, type Row } from "./defective.ts";

const rows: readonly Row[] = [
  [
    "a section that throws",
    withSection(() => JSON.parse("")),
    "section-throws",
    "section: throws “Unexpected end of JSON input” for an empty year",
  ],
  [
    "a section that some entry the schema lets in makes throw",
    withField({ edition: count().positive().optional().meta({ title: "届次" }) }, { edition: 3 }),
    "section-throws",
    "section: throws “no Chinese numeral for 1000000000” for the year of {",
  ],
  [
    "a section that speaks of an empty year",
    withSection(({ say }) => [say`全年工作扎实推进。`]),
    "section-not-silent",
    "section: says “全年工作扎实推进。” for an empty year",
  ],
  [
    "a section that leaves out an entry",
    withSection(({ facts, say }) => [say`培训${facts.trainees}。`]),
    "section-says-nothing",
    "section: says nothing for the year of good example 2",
  ],
  [
    "a bare number",
    adding(() => words(text("另有3个班正在筹备。"))),
    "section-bare-number",
    "section: prints the bare number “3个” in",
  ],
  [
    "a bare Chinese count",
    adding(() => words(text("另有三个班正在筹备。"))),
    "section-bare-number",
    "section: prints the bare number “三个” in",
  ],
  [
    "a printed zero",
    adding(({ facts }) => words(text("培训"), figure(facts.trainees), text("。"))),
    "section-prints-nothing",
    "section: prints “0人次” (参训) in “培训0人次。”",
  ],
  ["未报 in words", adding(() => words(text("参训情况未报。"))), "section-prints-nothing", "section: says “未报” in"],
  [
    "a figure of its own making",
    adding(() =>
      words(
        text("培训"),
        figure({
          ref: "2023/451499/training-course/trainees",
          title: "参训",
          unit: "人次",
          quantity: { value: 7, precision: "exact" },
        }),
        text("。"),
      ),
    ),
    "section-made-figure",
    "section: prints “7人次”, a figure it was not given",
  ],
  [
    "a sentence without its full stop",
    adding(() => words(text("全年工作扎实推进"))),
    "section-flawed",
    "section: “全年工作扎实推进” does not end in 。",
  ],
  [
    "a dangling comma",
    adding(({ facts }) =>
      words(text("举办培训班"), ...(facts.courses.quantity === "unknown" ? [] : [figure(facts.courses)]), text("，。")),
    ),
    "section-flawed",
    "has “，。”",
  ],
  ["a leading comma", adding(() => words(text("，扎实推进。"))), "section-flawed", "begins with “，”"],
  [
    "an unpaired quotation mark",
    adding(() => words(text("牢固树立“三个离不开。"))),
    "section-flawed",
    "has ““” without its partner",
  ],
  ["half-width marks", adding(() => words(text("扎实推进,成效明显。"))), "section-flawed", "has the half-width “,”"],
  [
    "planned work told as done",
    withSection((input) =>
      sound.section({ ...input, highlights: input.highlights.map((each) => ({ ...each, progress: "done" })) }),
    ),
    "section-tense",
    "does not say that it is planned",
  ],
  [
    "a section with dice",
    adding(({ facts, say }) =>
      Math.random() < 0.4 ? say`举办培训班${facts.courses}。` : say`培训班举办${facts.courses}。`,
    ),
    "section-fickle",
    "section: says one thing and then another for",
  ],
  [
    "a section that prints today",
    adding(() =>
      words(text("截至"), date("2023-12-31", "2023-12-31", `${new Date().getFullYear()}年`), text("，工作扎实推进。")),
    ),
    "section-fickle",
    "section: says one thing and then another for",
  ],
];

it.each(rows)("catches %s", (_wrong, activity, code, says) => {
  expect(saidOf(activity, code)).toEqual([expect.stringContaining(says)]);
});
