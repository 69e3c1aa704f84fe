/** Meetings and receptions keep what every activity owes, and read as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { meeting } = face;

conformance(meeting);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["meeting"]));

const convener = "××县少数民族服务中心";
const title = "民族工作协调会";

it("is silent of what nobody counted, and leaves it to the clerk's own words", () => {
  const uncounted = { role: "attend", convener, times: "unknown", receptions: "unknown" };
  const summary = "参与少数民族服务中心组织的多方协调会议、座谈会议，接待上级部门";
  expect(reportOn(meeting, uncounted)).toBe("");
  expect(reportOn(meeting, { summary, entry: uncounted })).toBe(`${summary}。`);
});

it("tells of one meeting by name, with who convened it, and of its kinds where the name does not", () => {
  const told = { title, highlight: true };
  const several = {
    title: "民族工作会议",
    highlight: true,
    entry: { role: "attend", kinds: ["协调会", "座谈会"], convener, times: 5 },
  };
  expect(reportOn(meeting, several)).toBe(
    "10月24日，参加××县少数民族服务中心组织的民族工作会议（协调会、座谈会）5次。",
  );
  expect(reportOn(meeting, { ...told, entry: { role: "attend", kinds: ["协调会"], convener, times: 1 } })).toBe(
    "10月24日，参加××县少数民族服务中心组织的民族工作协调会1次。",
  );
  expect(reportOn(meeting, { ...told, entry: { role: "host", times: "unknown", participants: 40 } })).toBe(
    "10月24日，召开民族工作协调会，参会40人次。",
  );
  expect(reportOn(meeting, { ...told, entry: { role: "host", times: 0 } })).toBe("");
});

it("tells of visitors received, in batches and heads", () => {
  const [, , entry] = meeting.examples.good;
  expect(reportOn(meeting, { highlight: true, entry })).toBe("10月24日，接待××市民宗委调研4批次、32人次。");
});

it("adds the year up, hosted apart from attended, a count beside an unknown one becoming a floor", () => {
  const hosted = { role: "host", times: 2, participants: 60 };
  const attended = { role: "attend", convener, times: 10 };
  const visits = { receptions: 4, visitors: 32 };
  expect(reportOn(meeting, hosted, attended, visits)).toBe(
    "全年召开会议2次，参会60人次，参加会议10次，接待来访4批次、32人次。",
  );
  expect(reportOn(meeting, attended, { ...attended, times: "unknown" })).toBe("全年参加会议10次以上。");
});
