/** A rule of the layout: what the standard says, how strongly, and where a paper breaks it. */
import { gbt9704, millimetres, type Profile } from "@taizhang/layout";
import type { Outline } from "./outline.ts";
import type { Paper } from "./paper.ts";
import type { Paragraph } from "./paragraph.ts";

/** What the rules look at. */
export interface Subject {
  readonly paper: Paper;
  readonly outline: Outline;
  readonly profile: Profile;
}

/** One place that breaks a rule, in Chinese. */
export interface Fault {
  /** Where: 第3段“…”, 页面, 页码. */
  readonly where: string;
  /** What is there. */
  readonly found: string;
  /** What to set instead. */
  readonly set: string;
}

export interface Rule {
  readonly code: string;
  /** Of GB/T 9704—2012. */
  readonly clause: string;
  /** What the standard orders is a must; what it does “一般” or recommends is usual. */
  readonly strength: "must" | "usual";
  /** The values of the profile that the rule goes by: where an office has its own, they are not the standard's. */
  readonly values?: (profile: Profile) => unknown;
  readonly broken: (subject: Subject) => readonly Fault[];
}

/** Whether the values a rule goes by are the standard's. */
export function isStandard({ values }: Rule, profile: Profile): boolean {
  return values === undefined || JSON.stringify(values(profile)) === JSON.stringify(values(gbt9704));
}

/** Where a paragraph stands, with its first words. */
function placeOf({ number, text }: Paragraph): string {
  const words = text.replace(/[\s　]+/g, "");
  return `第${number}段“${words.length > 12 ? `${words.slice(0, 12)}…` : words}”`;
}

export const fault = (where: string | Paragraph, found: string, set: string): Fault => ({
  where: typeof where === "string" ? where : placeOf(where),
  found,
  set,
});

/** Faults of several paragraphs that are alike, told once. */
export function together(faults: readonly Fault[]): Fault[] {
  const alike = Map.groupBy(faults, ({ found, set }) => `${found}\n${set}`);
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : [others.length === 0 ? first : { ...first, where: `${first.where}等 ${others.length + 1} 段` }],
  );
}

/** One millimetre, twips. */
export const MM = 1440 / 25.4;

/** Whether two lengths in twips are the same to people: within so many millimetres. */
export const near = (a: number, b: number, within = 1): boolean => Math.abs(a - b) <= within * MM + 1;

export const length = millimetres;
