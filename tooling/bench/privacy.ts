/** What the privacy gate catches and what it refuses wrongly, rule by rule, on the full corpora; and how fast it is. */
import { bytesOf, hostileTexts, ordinaryText } from "../../packages/privacy/src/corpus/load.ts";
import type { Part } from "../../packages/privacy/src/corpus/part.ts";
import { shortfalls } from "../../packages/privacy/src/corpus/shortfall.ts";
import { SUITES, type Goal, type Suite } from "../../packages/privacy/src/corpus/suite.ts";
import { sum, wilson, type Tally } from "../../packages/privacy/src/corpus/tally.ts";
import { personalIn } from "../../packages/privacy/src/index.ts";
import type { Benchmark, Finding } from "./benchmark.ts";

const MEGABYTE = 1_000_000;

export const privacy: Benchmark = async () => [
  ...SUITES.flatMap((suite) => [measured(suite, "tune"), measured(suite, "held-out")]),
  speed(),
  worstCase(),
];

const percent = (share: number): string => `${(share * 100).toFixed(share > 0.999 && share < 1 ? 3 : 1)}%`;

/** `99.2% 2083/2100 (98.7–99.5%)`: the share, the counts behind it, and the interval it lies in. */
function shareOf(part: number, all: number): string {
  const [low, high] = wilson(part, all);
  return `${percent(part / all)} ${part}/${all} (${percent(low)}–${percent(high)})`;
}

/** One line for a suite; groups that each owe the goal and miss it are named above the table. */
function measured(suite: Suite, part: Part): Finding {
  const tallies = suite.run(part, 1);
  const all = sum("all", tallies);
  const short = shortfalls(suite, tallies);
  for (const line of short) console.log(`  ${suite.code} ${part} ${line}`);
  return {
    says: `${suite.code} ${suite.title} [${part === "tune" ? "调试集" : "留出集"}]`,
    found: foundIn(all).join("；"),
    beside: `${suite.each ? `最差一组 ${worstOf(tallies)}；` : ""}${all.personal + all.clean} 份`,
    goal: { says: goalOf(suite.goal), met: short.length === 0 },
  };
}

function foundIn({ personal, caught, clean, refused }: Tally): string[] {
  return [
    ...(personal > 0 ? [`召回 ${shareOf(caught, personal)}`] : []),
    ...(personal > 0 && caught + refused > 0 && clean > 0 ? [`精确 ${shareOf(caught, caught + refused)}`] : []),
    ...(clean > 0 ? [`放行 ${shareOf(clean - refused, clean)}`] : []),
  ];
}

function worstOf(tallies: readonly Tally[]): string {
  const worst = tallies.reduce((a, b) => (b.caught * a.personal < a.caught * b.personal ? b : a));
  return `${worst.group} ${worst.caught}/${worst.personal}`;
}

function goalOf({ recall, precision, accepted }: Goal): string {
  const named = [
    ["召回", recall],
    ["精确", precision],
    ["放行", accepted],
  ] as const;
  return named
    .flatMap(([name, goal]) => (goal === undefined ? [] : [`${name} ≥ ${+(goal * 100).toFixed(3)}%`]))
    .join("，");
}

/** The best of five runs: the others had the machine's other work in them. */
function speed(): Finding {
  const text = ordinaryText(4 * MEGABYTE);
  const seconds = Array.from({ length: 5 }, () => secondsFor(text)).toSorted((a, b) => a - b);
  const rate = (at: number) => bytesOf(text) / MEGABYTE / (seconds[at] ?? Infinity);
  return {
    says: "R13 速度，普通文本 4 MB",
    found: `${rate(0).toFixed(1)} MB/s`,
    beside: `中位 ${rate(2).toFixed(1)} MB/s`,
    goal: { says: "≥ 5 MB/s", met: rate(0) >= 5 },
  };
}

function worstCase(): Finding {
  const times = Object.entries(hostileTexts(MEGABYTE)).map(([name, text]) => ({ name, seconds: secondsFor(text) }));
  const worst = times.reduce((a, b) => (b.seconds > a.seconds ? b : a));
  return {
    says: `R13 刁难文本 1 MB，${times.length} 种中最慢的`,
    found: `${worst.seconds.toFixed(2)} s`,
    beside: worst.name,
    goal: { says: "≤ 2 s", met: worst.seconds <= 2 },
  };
}

function secondsFor(text: string): number {
  const started = performance.now();
  personalIn(text);
  return (performance.now() - started) / 1000;
}
