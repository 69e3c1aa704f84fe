import type { Quantity } from "@taizhang/document";
import { renderDocx } from "@taizhang/office";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { CHART, chartedReport } from "../test/charted.ts";
import { BODY, edited, findings, short, unitWith, withBody } from "../test/docx.ts";
import { FIGURES, reportOf, type Name } from "../test/report.ts";
import { ledgersOf, readPaper, refreshed } from "./index.ts";

const parts = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
const wordsIn = (xml: string): string => xml.replaceAll(/<w:delText>[^<]*|<[^>]*>/g, "");
const nameOf = (ref: string): string => Object.entries(FIGURES).find(([, each]) => each.ref === ref)?.[0] ?? ref;

async function refresh(docx: Uint8Array, now: Partial<Record<Name, Quantity>>) {
  const paper = await readPaper(docx);
  const { bytes, changed, left } = await refreshed(
    paper,
    ledgersOf(await readPaper(renderDocx(reportOf(now))), paper, new Map()),
  );
  return {
    bytes,
    body: parts(bytes).get(BODY) ?? "",
    changed: changed.map(({ ref, from, to }) => `${nameOf(ref)} ${from}→${to}`),
    left: left.map(({ ref, from, why, ledger = "" }) => `${why} ${nameOf(ref)} ${from} ${ledger}`),
  };
}

const exact = (value: number): Quantity => ({ value, precision: "exact" });

/** An officer's own words around the figures. */
const own = withBody((xml) =>
  xml
    .replace("学员反映良好，学用结合。", "学员普遍反映&#8220;学得进&#8221;，用得上。")
    .replace(unitWith(xml, "在公园"), "")
    .replace(unitWith(xml, "办理公民"), (unit) => `${unit}<w:p><w:r><w:t>总的看，稳中有进。</w:t></w:r></w:p>`),
);

describe("new figures in the officer's own paper", () => {
  test("each place is changed, and nothing else", async () => {
    const { bytes, changed, left, body } = await refresh(own, { cases: exact(11), courses: exact(4) });
    expect(changed).toEqual([
      "courses 3期→4期",
      "cases 9件→11件",
      "courses 3期→4期",
      "courses 3期→4期",
      "cases 9件→11件",
    ]);
    expect(left).toEqual([]);
    const before = parts(own);
    const memory = "customXml/item1.xml";
    for (const [name, text] of parts(bytes)) {
      const was = before.get(name) ?? "";
      const expected =
        name === BODY
          ? was.replaceAll(/(courses&apos;.*?<w:t>)3</g, "$14<").replaceAll(/(handled&apos;.*?<w:t>)9</g, "$111<")
          : name === memory
            ? was
                .replace("<text>3</text><written>3期<", "<text>4</text><written>4期<")
                .replace("<text>9</text><written>9件<", "<text>11</text><written>11件<")
            : was;
      expect([name, text === expected]).toEqual([name, true]);
    }
    expect(body).toContain("学员普遍反映&#8220;学得进&#8221;，用得上。");
    const after = await findings(bytes, reportOf({ cases: exact(11), courses: exact(4) }));
    expect(after.map(short).filter((each) => !each.startsWith("info paragraph"))).toEqual([]);
  });

  test("the words around a number follow: marks of approximation, measure words", async () => {
    const { changed, body, bytes } = await refresh(
      withBody((xml) => xml.replace("学员反映良好", "学员反映很好")),
      {
        trainees: exact(120),
        courses: { value: 3, precision: "over" },
      },
    );
    expect(changed.slice(0, 2)).toEqual(["courses 3期→超过3期", "trainees 约90人次→120人次"]);
    expect(wordsIn(unitWith(body, "学员反映很好"))).toBe(
      "全年举办培训班超过3期，培训120人次。学员反映很好，学用结合。",
    );
    expect(
      (await findings(bytes, reportOf({ trainees: exact(120), courses: { value: 3, precision: "over" } }))).map(short),
    ).toEqual(["info paragraph-reworded 全年举办培训班超"]);
  });

  test("what was changed by hand is put right, split runs and all", async () => {
    const docx = withBody((xml) =>
      xml.replace("<w:t>16</w:t></w:r>", "<w:t>1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>7</w:t></w:r>"),
    );
    const { changed, body } = await refresh(docx, {});
    expect(changed).toEqual(["city 17篇→16篇"]);
    expect(body).toContain("<w:t>16</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t></w:t></w:r>");
  });

  test("an up-to-date paper stays as it is, byte for byte", async () => {
    const { bytes, changed, left } = await refresh(own, {});
    expect([changed, left, parts(bytes)]).toEqual([[], [], parts(own)]);
  });

  test("same paper, same bytes", async () => {
    const [one, other] = [await refresh(own, { cases: exact(11) }), await refresh(own, { cases: exact(11) })];
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(true);
  });
});

const del = (inner: string): string =>
  `<w:del w:id="900" w:author="王局">${inner.replaceAll(/<(\/?)w:t>/g, "<$1w:delText>")}</w:del>`;
const number = "<w:r><w:t>9</w:t></w:r>";

describe("what is left and named", () => {
  test.each<[string, (xml: string) => string, Partial<Record<Name, Quantity>>, string]>([
    [
      "a figure inside a tracked deletion",
      (xml) => {
        const unit = unitWith(xml, "办理公民");
        return xml.replace(unit, unit.replace(/<w:sdt>.*<\/w:sdt>/s, del));
      },
      { cases: exact(11) },
      "deleted cases 9件 11件",
    ],
    [
      "a figure with tracked changes of its number",
      (xml) => xml.replace(number, `${del(number)}<w:ins w:id="901" w:author="王局"><w:r><w:t>10</w:t></w:r></w:ins>`),
      { cases: exact(11) },
      "tracked cases 10件 11件",
    ],
    [
      "a figure the ledger does not know",
      (xml) =>
        xml.replace(/(handled&apos;)/, "unheard&apos;").replace('w:val="2023/451499/casework/handled"', 'w:val="x"'),
      {},
      "unknown 2023/451499/casework/unheard 9件 ",
    ],
    [
      "a figure that is zero by now",
      (xml) => xml.replace("群众满意", "群众很满意"),
      { cases: exact(0) },
      "nothing cases 9件 0件",
    ],
    [
      "a figure nobody knows by now",
      (xml) => xml.replace("群众满意", "群众很满意"),
      { cases: "unknown" },
      "nothing cases 9件 不详",
    ],
  ])("%s", async (_name, edit, now, expected) => {
    const { left, body } = await refresh(withBody(edit), now);
    expect(left).toContain(expected);
    expect(unitWith(body, "办理公民")).not.toContain("<w:t>11</w:t>");
  });

  test("a control written out again and again by an office suite", async () => {
    const docx = withBody((xml) => {
      const control = /<w:sdt>(?:(?!<\/w:sdt>).)*handled&apos;.*?<\/w:sdt>/s.exec(xml)?.[0] ?? "";
      return xml.replace(control, control + control);
    });
    expect((await refresh(docx, { cases: exact(11) })).left).toEqual(["multiplied cases 9 11件"]);
  });
});

describe("the bars of a chart", () => {
  const amounts = { 一月: 3, 二月: 9, 三月: 5 };
  const charted = (now: Readonly<Record<string, number>>) => renderDocx(chartedReport(now));
  const refreshedChart = async (officers: Uint8Array, now: Readonly<Record<string, number>>) => {
    const paper = await readPaper(officers);
    const today = await readPaper(charted(now));
    const { bytes } = await refreshed(paper, ledgersOf(today, paper, new Map()));
    return parts(bytes).get(CHART);
  };

  test("are as long as the ledger says, to today's scale", async () => {
    const now = { ...amounts, 二月: 4, 三月: 12 };
    expect(await refreshedChart(charted(amounts), now)).toBe(parts(charted(now)).get(CHART));
  });

  test("stay as they are when nothing changed, or when today's report has them no more", async () => {
    expect(await refreshedChart(charted(amounts), amounts)).toBe(parts(charted(amounts)).get(CHART));
    const fewer = await refreshedChart(charted(amounts), { 一月: 8 });
    expect(fewer?.match(/<c:v>\d+/g)).toEqual(["<c:v>8", "<c:v>9", "<c:v>5"]);
  });

  test("an officer's own chart and labels stay", async () => {
    const own = edited(charted(amounts), (part, name) => (name === CHART ? part.replace("二月", "2月") : part));
    const chartNow = await refreshedChart(own, { 一月: 1, 二月: 1, 三月: 1 });
    expect(chartNow?.match(/<c:v>\d+(?=<)/g)).toEqual(["<c:v>1", "<c:v>9", "<c:v>1"]);
  });
});

test("the sealed edition and the ledger's head follow", async () => {
  const seal = (edition: string) => (part: string, name: string) =>
    name === "docProps/custom.xml"
      ? part.replace(
          "</Properties>",
          `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="9" name="taizhang.head"><vt:lpwstr>${edition}</vt:lpwstr></property></Properties>`,
        )
      : part;
  const paper = await readPaper(edited(renderDocx(reportOf()), seal("old")));
  const today = await readPaper(edited(renderDocx(reportOf({ cases: exact(11) })), seal("new")));
  const { bytes } = await refreshed(paper, ledgersOf(today, paper, new Map()));
  expect((await readPaper(bytes)).properties.get("taizhang.head")).toBe("new");
});
