/** Counts in Arabic figures, read out of prose: 9名, 1,234份, 1.4万余份. */
import { MEASURE } from "./measure.ts";

export interface Count {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** 余 or 多 after the number, 约 or 近 before it: no exact count. */
  readonly rough: boolean;
  readonly unit: string;
}

const COUNT = new RegExp(
  "(?<![\\d.,第])(?<lead>约|近|超过|超|逾|各)?(?<whole>\\d{1,3}(?:,\\d{3}){1,5}|\\d{1,15})(?<part>\\.\\d{1,6})?" +
    `(?<scale>[百千万亿])?(?<more>[余多来])?(?<scale2>[万亿])?(?<unit>${MEASURE})`,
  "g",
);

const SCALE: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** The counts of a folded text, in order. */
export function countsIn(text: string): Count[] {
  return Array.from(text.matchAll(COUNT), (found) => {
    const { lead, whole = "", part = "", scale = "", more, scale2 = "", unit = "" } = found.groups ?? {};
    const value = Number(whole.replaceAll(",", "") + part) * (SCALE[scale] ?? 1) * (SCALE[scale2] ?? 1);
    const rough = more !== undefined || lead !== undefined || scale !== "" || scale2 !== "";
    const from = found.index + (lead?.length ?? 0);
    return { from, to: found.index + found[0].length, value, rough, unit };
  });
}
