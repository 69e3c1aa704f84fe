import { describe, expect, it } from "vitest";
import { dateInside, daysOf, daysSpanned, monthOf, periodOf, printPeriod, when, type When } from "./period.ts";

describe("a written date", () => {
  it("is every day of 1900–2100 and no other", () => {
    let days = 0;
    for (let year = 1900; year <= 2100; year++) {
      const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
      const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
      for (let month = 1; month <= 12; month++) {
        for (let day = 0; day <= 32; day++) {
          const written = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
          const exists = day >= 1 && day <= (lengths[month - 1] ?? 0);
          if (exists) days += 1;
          if ((daysOf(written) !== undefined) !== exists) throw new Error(written);
        }
      }
    }
    expect(days).toBe(73_414);
  });

  it.each([
    ["2023-05", "2023-05-01", "2023-05-31", "month"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2023-Q2", "2023-04-01", "2023-06-30", "quarter"],
    ["2023", "2023-01-01", "2023-12-31", "year"],
  ])("%s is whole days", (written, from, to, precision) => {
    expect(daysOf(written)).toEqual({ from, to, precision });
  });

  it.each([
    "2023-13",
    "2023-00-10",
    "2023-1-5",
    "23-01-05",
    "2023-Q5",
    "2101-01-01",
    "1899-12-31",
    "2023-10-24T00:00",
    "",
  ])("%s is none", (written) => {
    expect(daysOf(written)).toBeUndefined();
  });
});

describe("when", () => {
  it.each<[When, RegExp]>([
    [{ from: "2023-02-30" }, /没有2023-02-30这一天/],
    [{ from: "２０２３-05" }, /半角数字：2023-05/],
    [{ from: "昨天" }, /不是日期/],
    [{ from: "2023-05-02", to: "2023-05-01" }, /早于/],
    [{ from: "2023-12-30", to: "2024-01-02" }, /跨了年度/],
    [{ from: "2023-05", precision: "day" }, /只写到月/],
  ])("refuses %j", (written, why) => {
    expect(when.safeParse(written).error?.issues[0]?.message).toMatch(why);
  });

  it("counts in the month the work was done", () => {
    const read = periodOf({ from: "2023-05-30", to: "2023-06-02" });
    expect("period" in read && monthOf(read.period)).toBe("2023-06");
  });

  it.each<[When, string, string]>([
    [{ from: "2023-10-24" }, "10月24日", "2023年10月24日"],
    [{ from: "2023-05" }, "5月", "2023年5月"],
    [{ from: "2023-Q2" }, "第二季度", "2023年第二季度"],
    [{ from: "2023" }, "2023年", "2023年"],
    [{ from: "2023-06-03", to: "2023-06-05" }, "6月3日至5日", "2023年6月3日至5日"],
    [{ from: "2023-06-30", to: "2023-07-02" }, "6月30日至7月2日", "2023年6月30日至7月2日"],
    [{ from: "2023-06", to: "2023-08" }, "6月至8月", "2023年6月至8月"],
    [{ from: "2023-05-31", precision: "month" }, "5月", "2023年5月"],
  ])("prints %j as %s, with the year as %s", (written, inside, outside) => {
    const read = periodOf(written);
    if (!("period" in read)) throw new Error(read.why);
    expect(printPeriod(read.period, 2023)).toBe(inside);
    expect(printPeriod(read.period, 2024)).toBe(outside);
  });

  it.each<[When, string | undefined, string]>([
    [{ from: "2023-10-24" }, "10月24日", "2023年10月24日"],
    [{ from: "2023-Q2" }, "第二季度", "2023年第二季度"],
    [{ from: "2023" }, undefined, "2023年"],
  ])("stands as %j in the report of its year as %s, in the next as %s", (written, inside, outside) => {
    const read = periodOf(written);
    if (!("period" in read)) throw new Error(read.why);
    expect(dateInside(read.period, 2023)?.text).toBe(inside);
    expect(dateInside(read.period, 2024)?.text).toBe(outside);
  });

  it.each<[When, number | undefined]>([
    [{ from: "2023-10-24" }, 1],
    [{ from: "2023-08-25", to: "2023-09-30" }, 37],
    [{ from: "2023-02" }, 28],
    [{ from: "2023-05-31", precision: "month" }, 31],
    [{ from: "2023-Q2" }, undefined],
    [{ from: "2023" }, undefined],
    [{ from: "2023-02-30" }, undefined],
  ])("%j spans %s days", (written, days) => {
    expect(daysSpanned(written)).toBe(days);
  });
});
