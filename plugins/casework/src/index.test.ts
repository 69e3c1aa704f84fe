/** The tally keeps what every activity owes, and reads as a report does. */
import { totalOf, type Entry, type YearView } from "@taizhang/core";
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { casework } = face;

conformance(casework);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["casework"]));

it("counts applications where nobody says how far they came", () => {
  expect(reportOn(casework, { when: { from: "2023" }, entry: { handled: 9 } })).toBe(
    "全年办理公民民族成份变更申请9件。",
  );
});

const october = { accepted: 6, notAccepted: 1, forwarded: 5, approved: 4, refused: 1, notified: 5, onTime: 6 };

it("tells of the stages of a year, and of no month by itself", () => {
  const months = ["2023-09", "2023-10"].map((from) => ({ when: { from }, highlight: true, entry: october }));
  expect(reportOn(casework, ...months)).toBe(
    "全年办理公民民族成份变更申请，受理12件，不予受理2件，初审上报10件，上级同意8件、不同意2件，" +
      "告知申请人10件，按期办结12件。",
  );
});

it("says of a year without applications that there was none, and nothing of one nobody counted", () => {
  expect(reportOn(casework, { accepted: 0, forwarded: 0 })).toBe("全年没有受理公民民族成份变更申请。");
  expect(reportOn(casework, {})).toBe("");
});

it.each(["回族变更申请", "未满18岁的变更申请", "××村变更申请", "女性变更申请"])("does not divide by %s", (title) => {
  expect(() => reportOn(casework, { title, entry: { accepted: 3 } })).toThrow(/不分民族/);
});

it.each(["少数民族公民民族成份变更", "各族群众民族成份变更", "子女民族成份变更"])("takes %s for a title", (title) => {
  expect(reportOn(casework, { title, entry: { accepted: 3 } })).toContain("3件");
});

const observed = (entries: readonly (readonly [from: string, entry: object])[], more: Partial<YearView> = {}) => {
  const own = entries.map(([from, entry], at) => {
    const whole: Entry = {
      id: `018b5d70-0000-7000-8000-00000000000${at}`,
      kind: "casework",
      org: "451499",
      title: "民族成份变更",
      when: { from },
      entry,
    };
    return { entry: whole, facts: casework.read(whole).facts };
  });
  const view = { year: 2023, asOf: "2023-12-31", entries: own, ...more } as Partial<YearView> as YearView;
  return casework.checks.flatMap((check) => [...check.find(view)].map(({ says }) => `${check.code} ${says}`));
};

it("warns of files that must be overdue, from counts alone", () => {
  const days = { accepted: 3, acceptedByDay: [{ on: "2023-10-09", accepted: 3 }] };
  expect(observed([["2023-10", { ...days, forwarded: 3 }]])).toEqual([]);
  expect(observed([["2023-10", { ...days, forwarded: 1 }]])).toEqual([
    expect.stringContaining("casework/overdue 到 2023-10-31 至少有 2 件超过 10 个工作日"),
  ]);
  expect(observed([["2023-10", { ...days, forwarded: 1, extended: 2 }]])).toEqual([]);
  expect(observed([["2023-10", days]]), "nobody reported what was forwarded").toEqual([]);
  expect(observed([["2023-10", { ...days, forwarded: 1 }]], { asOf: "2023-10-20" }), "the month is not over").toEqual(
    [],
  );
});

it("holds an entry to the limit it promises", () => {
  const late = { accepted: 1, acceptedByDay: [{ on: "2023-10-25", accepted: 1 }], forwarded: 0 };
  expect(observed([["2023-10", late]])).toEqual([]);
  expect(observed([["2023-10", { ...late, forwardWithin: 2 }]])).toEqual([expect.stringContaining("2 个工作日")]);
});

it("sees a stage that outgrows the one before it, unless last year left some over", () => {
  const decided = { forwarded: 2, approved: 3 };
  expect(observed([["2023-10", decided]])).toEqual([expect.stringContaining("合计多于初审上报的（3件、2件）")]);
  const lastYear = (forwarded: number): Partial<YearView> => ({
    before: new Map([["casework", new Map([["forwarded", totalOf({ value: forwarded, precision: "exact" })]])]]),
  });
  expect(observed([["2023-10", decided]], lastYear(1))).toEqual([]);
  const told = { approved: 2, refused: 0, forwarded: 2 };
  expect(observed([["2023-10", { ...told, notified: 3 }]])).toEqual([expect.stringContaining("告知结果的多于")]);
  expect(observed([["2023-10", { ...told, copiedToPolice: 3 }]])).toEqual([expect.stringContaining("抄送公安机关的")]);
});

it("sees counts that do not carry over, or stand twice", () => {
  expect(
    observed([
      ["2023-09", { closing: 2 }],
      ["2023-10", { opening: 1 }],
    ]),
  ).toEqual([expect.stringContaining("期初在办 1 件，上期期末在办 2 件")]);
  expect(
    observed([
      ["2023", { accepted: 9 }],
      ["2023-10", { accepted: 1 }],
    ]),
  ).toEqual([expect.stringContaining("重叠")]);
});
