/** Window duty keeps what every activity owes, and reads as a report does. */
import { type Entry, type YearView } from "@taizhang/core";
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { windowDuty } = face;

conformance(windowDuty);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["windowDuty"]));

const [seed] = windowDuty.examples.good as readonly [object];

it("writes the year as the report has it, 余 where the ledger has it", () => {
  expect(reportOn(windowDuty, seed)).toBe(
    "在政务服务中心综合窗口坐班16个工作日，对征求意见稿提出意见9次，参加各类会议10余次，修改系统数据5次。",
  );
});

it("names the window even when nobody counted the days", () => {
  expect(reportOn(windowDuty, { accepted: 120, completed: 118 })).toBe(
    "在政务服务中心综合窗口受理事项120件，办结118件。",
  );
});

it("tells of one month by its date, and is silent of a month in which nothing was counted", () => {
  const month = { when: { from: "2023-10" }, highlight: true };
  expect(reportOn(windowDuty, { ...month, entry: { dutyDays: 1 } })).toBe(
    "10月，在政务服务中心综合窗口坐班1个工作日。",
  );
  expect(reportOn(windowDuty, { ...month, entry: { dutyDays: 0 } })).toBe("");
});

it("adds months up", () => {
  const months = [{ from: "2023-10" }, { from: "2023-11" }].map((when) => ({ when, entry: { dutyDays: 9 } }));
  expect(reportOn(windowDuty, ...months)).toBe("在政务服务中心综合窗口坐班18个工作日。");
});

const observed = (...days: readonly (readonly [from: string, dutyDays: number])[]) => {
  const entries = days.map(([from, dutyDays], at) => {
    const entry: Entry = {
      id: `018b5d70-0000-7000-8000-00000000000${at}`,
      kind: "window-duty",
      org: "451499",
      title: "窗口坐班",
      when: { from },
      entry: { dutyDays },
    };
    return { entry, facts: windowDuty.read(entry).facts };
  });
  return windowDuty.checks.flatMap((check) => [
    ...check.find({ year: 2023, entries } as Partial<YearView> as YearView),
  ]);
};

it("sees a month that is recorded twice, and a year beside its months", () => {
  expect(observed(["2023-10", 10], ["2023-10", 9])).toEqual([]);
  expect(observed(["2023-10", 10], ["2023-10-16", 1], ["2023-10", 9])).toEqual([
    expect.objectContaining({ says: expect.stringContaining("2023-10 的窗口坐班合计 20 个工作日") as string }),
  ]);
  expect(observed(["2023", 240], ["2023-10", 10])).toEqual([
    expect.objectContaining({ says: expect.stringContaining("超过这段时间的 249 个工作日") as string }),
  ]);
});
