import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { whoMayWhat, type Language } from "./who-may-what.ts";

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The table of a README under its heading. */
function printed(file: string, heading: string): string[][] {
  const text = readFileSync(join(import.meta.dirname, "../../..", file), "utf8");
  const section = text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  return section
    .split("\n")
    .filter((line) => line.startsWith("|") && !/^\|[ |:-]+\|$/.test(line))
    .map(cellsOf);
}

it.each<[string, string, Language]>([
  ["README.md", "Who may do what", "en"],
  ["README.zh-CN.md", "谁能做什么", "zh"],
])("%s prints the policy as it is", (file, heading, language) => {
  expect(printed(file, heading)).toEqual(whoMayWhat(language));
});
