/** The publicity month keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { publicityMonth } = face;

conformance(publicityMonth);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["publicityMonth"]));

it("tells of the month with its window, its number and its outreach", () => {
  const [held] = publicityMonth.examples.good as readonly [object];
  expect(reportOn(publicityMonth, { ...held, highlight: true })).toBe(
    "8月25日至9月30日，开展第二十六个民族团结进步宣传月活动，以“铸牢中华民族共同体意识”为主题，" +
      "通过宣讲、法律援助等形式开展宣传，组织干部深入12个村、3个社区、2家企业开展宣讲17场，" +
      "听讲800余人次，接受咨询120人次，提供法律援助4件。",
  );
});

it("leaves to the clerk's own words what was not counted", () => {
  const summary = "在民族团结进步宣传月期间，组织民宗干部深入农村、社区、企业宣讲";
  expect(reportOn(publicityMonth, { summary, entry: { forms: ["宣讲"] } })).toBe(`${summary}。`);
});

it("adds up the months of several units", () => {
  expect(reportOn(publicityMonth, { villages: 3, talks: 3 }, { villages: 0, enterprises: 1, talks: 2 })).toBe(
    "开展民族团结进步宣传月活动2次，组织干部深入3个村、1家企业开展宣讲5场。",
  );
});
