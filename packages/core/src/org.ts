/** Organisations: places in the hierarchy province → prefecture → county → township → community. */
import { z } from "zod";

/** Levels from the top; an administrative code tells which. */
export const LEVELS = ["province", "prefecture", "county", "township", "community"] as const;
export type Level = (typeof LEVELS)[number];

/** What the levels are called. */
export const LEVEL_TITLES: Readonly<Record<Level, string>> = {
  province: "自治区（省）",
  prefecture: "市",
  county: "县（区）",
  township: "乡镇（街道）",
  community: "村（社区）",
};

/** An organisation of the ledger. `code` follows GB/T 2260 (6 digits), townships and villages 9 and 12. */
export interface Org {
  readonly code: string;
  readonly name: string;
}

/** Schema of an administrative code: 6, 9 or 12 digits as text. */
export const orgCode = z
  .string()
  .regex(/^[1-9]\d{5}(\d{3}(\d{3})?)?$/, { error: "单位代码格式不对，应是 6、9 或 12 位半角数字，例如 451499" });

/** Schema of an organisation as a record of the ledger. */
export const org = z.strictObject({
  kind: z.literal("org"),
  code: orgCode.meta({ title: "单位代码" }),
  name: z.string().regex(/\S/).max(60).meta({ title: "单位名称" }),
});

/**
 * The part of a code that its descendants share: 450000 → 45, 451400 → 4514, 451499 → 451499,
 * 451499001 → 451499001. A parent's path is a prefix of its children's.
 */
export function orgPath(code: string): string {
  const below = code.slice(6).replace(/(000)+$/, "");
  return below === "" ? code.slice(0, 6).replace(/(00)+$/, "") : code.slice(0, 6) + below;
}

/** The codes whose path this is, the shortest first: one unit is written in 6, 9 or 12 digits. */
export function codesAt(path: string): string[] {
  const shortest = path.length <= 6 ? path.padEnd(6, "0") : path;
  return Array.from({ length: (12 - shortest.length) / 3 + 1 }, (_, more) => shortest + "000".repeat(more));
}

/** The level a code stands for. */
export function levelOf(code: string): Level {
  const lengths: Readonly<Record<number, Level>> = { 2: "province", 4: "prefecture", 6: "county", 9: "township" };
  return lengths[orgPath(code).length] ?? "community";
}

/** Whether `code` is `ancestor` itself or lies below it. */
export function within(code: string, ancestor: string): boolean {
  return orgPath(code).startsWith(orgPath(ancestor));
}
