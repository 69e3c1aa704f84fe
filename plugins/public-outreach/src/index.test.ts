/** Publicity in public keeps what every activity owes, and reads as a report does. */
import { conformance, reportOn } from "@taizhang/conformance";
import { catalogue, screen } from "@taizhang/core";
import { expect, it } from "vitest";
import * as face from "./index.ts";

const { publicOutreach } = face;

conformance(publicOutreach);

it("exports the activity and nothing else", () => expect(Object.keys(face)).toEqual(["publicOutreach"]));

it("says of activities without numbers that they took place", () => {
  expect(reportOn(publicOutreach, {}, { sessions: "unknown" })).toBe("全年开展主题宣传2项。");
});

it("tells of one activity with who led it, its forms and the quantity of each", () => {
  const [held] = publicOutreach.examples.good as readonly [object];
  expect(reportOn(publicOutreach, { ...held, title: "主题教育宣传活动", highlight: true })).toBe(
    "10月24日，结合“三月三”节庆活动，由××县委统战部牵头，由××社区、××街道办实施，" +
      "以“铸牢中华民族共同体意识”为主题，通过现场会、发放宣传资料、政策咨询等形式，" +
      "在××社区文化广场开展主题教育宣传活动2场，600余人次参加，覆盖2个社区，发放宣传资料1200份，接受咨询35人次。",
  );
});

it("names kinds of places where no place is named, and does not repeat a theme the title has", () => {
  const title = "“石榴花开”宣传活动";
  const told = { title, highlight: true, entry: { theme: "石榴花开", places: ["公园", "广场"], slogans: 1 } };
  expect(reportOn(publicOutreach, told)).toBe("10月24日，在公园、广场等场所开展“石榴花开”宣传活动，张贴标语1条。");
});

it("says of an only activity whose it was", () => {
  const [, , assisted] = publicOutreach.examples.good;
  expect(reportOn(publicOutreach, assisted)).toBe(
    "全年开展主题宣传1项，为协助开展，共举办1场，累计覆盖1个社区，发放宣传资料1份。",
  );
});

it("adds the year up, and keeps apart what others led", () => {
  const [joint, own, assisted] = publicOutreach.examples.good;
  expect(reportOn(publicOutreach, joint, own, assisted)).toBe(
    "全年开展主题宣传3项，其中联合开展1项、协助开展1项，共举办15场，600余人次参加，累计覆盖3个社区，" +
      "发放宣传资料1201份，张贴宣传画300张、标语40条，悬挂横幅24条，展出展板36块，在8处LED屏播放宣传内容，接受咨询35人次。",
  );
});

const brokenBy = (record: object): string[] => {
  const envelope = { kind: "public-outreach", org: "451499", title: "宣传活动", when: { from: "2023-10-24" } };
  const screened = screen({ ...envelope, ...record }, catalogue([publicOutreach]));
  return (screened.ok ? screened.warnings : screened.issues).map(({ code }) => code);
};

it("asks for each form its own quantity, and once for a quantity that two forms share", () => {
  expect(brokenBy({ ownership: "own", entry: { forms: ["现场会", "宣讲", "图片展示"], banners: 3 } })).toEqual([
    "rule/forms-counted",
    "rule/forms-counted",
  ]);
  expect(brokenBy({ ownership: "own", entry: { forms: ["现场会"], sessions: 2 } })).toEqual([]);
});

it("does not let in what another unit led before it is said whose work it is", () => {
  const entry = { leadOrg: "××县委统战部" };
  expect(brokenBy({ entry })).toContain("rule/led-by-others");
  expect(brokenBy({ entry, ownership: "assisted" })).toEqual([]);
});
