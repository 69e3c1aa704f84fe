/** Edits made in the XML, as Word and WPS make them, each with exactly what a check has to find. */
import { renderDocx } from "@taizhang/office";
import { describe, expect, test } from "vitest";
import { edited, found, unitWith, withBody } from "../test/docx.ts";
import { FIGURES, reportOf } from "../test/report.ts";

/** The control of a figure's number in a body: the n-th of its ref. */
function controlOf(xml: string, name: keyof typeof FIGURES, n = 0): string {
  const all = (xml.match(/<w:sdt>.*?<\/w:sdt>/gs) ?? []).filter((each) => each.includes(`${FIGURES[name].ref}&apos;`));
  const control = all[n];
  if (control === undefined) throw new Error(`no control of ${name}`);
  return control;
}

const inControl =
  (name: keyof typeof FIGURES, words: string, n = 0) =>
  (xml: string) => {
    const control = controlOf(xml, name, n);
    return xml.replace(control, control.replace(/<w:t>\d+<\/w:t>/, `<w:t>${words}</w:t>`));
  };
const inUnit = (words: string, edit: (unit: string) => string) => (xml: string) => {
  const unit = unitWith(xml, words);
  return xml.replace(unit, () => edit(unit));
};
const run = (words: string): string => `<w:r><w:t>${words}</w:t></w:r>`;
const para = (words: string): string => `<w:p><w:pPr><w:pStyle w:val="BodyText"/></w:pPr>${run(words)}</w:p>`;
const tracked = (as: string, inner: string): string =>
  `<w:${as} w:id="900" w:author="王局" w:date="2024-01-03T00:00:00Z">${inner}</w:${as}>`;
const deleted = (xml: string): string => tracked("del", xml.replaceAll(/<(\/?)w:t>/g, "<$1w:delText>"));

type Case = readonly [name: string, edit: (xml: string) => string, expected: readonly string[]];

const CASES: readonly Case[] = [
  ["a number changed", inControl("cases", "10"), ["error figure-changed cases 9件→10件"]],
  [
    "约 taken away",
    inUnit("全年举办培训班", (u) => u.replace("培训约", "培训").replace(">约<", "><")),
    ["error figure-changed trainees 约90人次→90人次"],
  ],
  ["以上 put behind", inUnit("办理公民", (u) => u.replace("件", "件以上")), ["error figure-changed cases 9件→9件以上"]],
  [
    "another measure word",
    inUnit("全年举办培训班", (u) => u.replace("人次", "人")),
    ["error figure-changed trainees 约90人次→约90人"],
  ],
  ["full-width digits", inControl("cases", "９"), ["info figure-restyled cases 9件→９件"]],
  ["a Chinese numeral in the control", inControl("cases", "九"), ["info figure-restyled cases 9件→九件"]],
  [
    "a number split into runs",
    inUnit("刊发县级", (u) =>
      u.replace("<w:t>16</w:t></w:r>", `<w:t>1</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>6</w:t></w:r>`),
    ),
    [],
  ],
  [
    "text split into runs",
    inUnit("在公园", (u) => u.replace("在公园、广场", "在公</w:t></w:r><w:r><w:t>园、</w:t></w:r><w:r><w:t>广场")),
    [],
  ],
  [
    "a number typed over its control, another count",
    (xml) => xml.replace(controlOf(xml, "trainees"), run("80")),
    ["error figure-overwritten trainees 约90人次→约80人次", "info paragraph-reworded 全年举办培训班3"],
  ],
  [
    "a number typed over its control, the same count",
    (xml) => xml.replace(controlOf(xml, "cases"), run("9")),
    ["warning figure-overwritten cases 9件→9件"],
  ],
  [
    "a number typed over in Chinese",
    (xml) => xml.replace(controlOf(xml, "cases"), run("九")),
    ["warning figure-overwritten cases 9件→九件", "info paragraph-reworded 办理公民民族成份"],
  ],
  [
    "a clause with its figure deleted",
    (xml) =>
      xml
        .replace(controlOf(xml, "city"), "")
        .replace("<w:t>、市级稿件</w:t>", "")
        .replace(/(县级稿件.*?篇<\/w:t><\/w:r>)<w:r><w:t>篇<\/w:t><\/w:r>/s, "$1"),
    ["warning figure-deleted city 16篇→", "info paragraph-reworded 刊发县级稿件8篇"],
  ],
  [
    "a sentence added with numbers nobody knows",
    inUnit("办理公民", (u) => u.replace("</w:p>", `${run("上门服务三名老人，走访１２０余户。")}</w:p>`)),
    ["warning number-unknown 三名", "warning number-unknown １２０余户", "info paragraph-reworded 办理公民民族成份"],
  ],
  [
    "a sentence added with a number of the ledger",
    inUnit("在公园", (u) => u.replace("</w:p>", `${run("全年刊发16篇。")}</w:p>`)),
    ["info number-known 16篇 city", "info paragraph-reworded 在公园、广场等公"],
  ],
  [
    "dates, ordinals and set phrases",
    inUnit("10月24日", (u) =>
      u.replace("10月24日", "10月25日").replace("</w:p>", `${run("第九次学习“三个离不开”。")}</w:p>`),
    ),
    ["info paragraph-reworded 10月25日，邀"],
  ],
  [
    "a paragraph reworded",
    inUnit("在公园", (u) => u.replace("张贴标语、悬挂横幅", "采取多种形式")),
    ["info paragraph-reworded 在公园、广场等公"],
  ],
  [
    "a paragraph added",
    inUnit("在公园", (u) => u + para("总的看，全县民族工作稳中有进。")),
    ["info paragraph-added 总的看，全县民族"],
  ],
  ["a paragraph deleted", inUnit("刊发县级", () => ""), ["info paragraph-removed 刊发县级稿件8篇"]],
  [
    "a paragraph moved",
    (xml) => {
      const unit = unitWith(xml, "办理公民");
      return xml.replace(unit, "").replace(unitWith(xml, "刊发县级"), (other) => other + unit);
    },
    ["info paragraph-moved 办理公民民族成份"],
  ],
  [
    "a section moved",
    (xml) => {
      const all = ["信息宣传", "刊发县级", "在公园"].map((words) => unitWith(xml, words));
      return all
        .reduce((out, unit) => out.replace(unit, ""), xml)
        .replace(unitWith(xml, "办理公民"), (last) => last + all.join(""));
    },
    ["info paragraph-moved （三）窗口与日常 ×3"],
  ],
  [
    "two paragraphs joined",
    (xml) => {
      const second = unitWith(xml, "在公园");
      const words = second.replace(/^.*<\/w:pPr>|<\/w:p>$/gs, "");
      return inUnit("刊发县级", (u) => u.replace("</w:p>", `${words}</w:p>`))(xml.replace(second, ""));
    },
    ["info paragraph-reworded 刊发县级稿件8篇", "info paragraph-joined 刊发县级稿件8篇"],
  ],
  [
    "a paragraph split in two",
    inUnit("全年举办培训班", (u) =>
      u.replace(
        "<w:t>。学员反映良好，学用结合。</w:t></w:r>",
        `<w:t>。</w:t></w:r></w:p><w:p>${run("学员反映良好，学用结合。")}`,
      ),
    ),
    ["info paragraph-reworded 全年举办培训班3", "info paragraph-split 学员反映良好，学"],
  ],
  [
    "points of a list in another order",
    (xml) => {
      const [second, third] = [unitWith(xml, "居民居住分散"), unitWith(xml, "新形势下")];
      return xml
        .replace(third, "")
        .replace(
          second,
          third.replace("三是", "二是").replace("。", "；") + second.replace("二是", "三是").replace("；", "。"),
        );
    },
    ["info paragraph-moved 二是新形势下工作"],
  ],
  [
    "a control pasted twice",
    inUnit("在公园", (u) =>
      u.replace("</w:p>", (end) => run("全年") + controlOf(unitOf("办理公民"), "cases") + run("件。") + end),
    ),
    ["info paragraph-reworded 在公园、广场等公"],
  ],
  ["a paragraph pasted twice", inUnit("办理公民", (u) => u + u), ["info paragraph-added 办理公民民族成份"]],
  [
    "a row of the annex deleted",
    inUnit("2023/451499/media/county", () => ""),
    ["info paragraph-removed 县级稿件|8篇|"],
  ],
  [
    "a cell of the annex edited",
    inUnit("2023/451499/media/county", (u) => u.replace("县级稿件", "县级媒体稿件")),
    ["info paragraph-reworded 县级媒体稿件|8"],
  ],
  [
    "不详 written over",
    inUnit("2023/451499/window-duty/visits", (u) => u.replace("不详", "30人次")),
    ["warning number-unknown 30人次", "info paragraph-reworded 接待|30人次|"],
  ],
  [
    "a heading renamed and renumbered",
    (xml) => xml.replace("（三）", "（四）").replace("窗口与日常", "窗口服务与日常工作"),
    ["info paragraph-reworded （四）窗口服务与"],
  ],
  [
    "a figure of another year pasted",
    inUnit("在公园", (u) =>
      u.replace(
        "</w:p>",
        (end) => `${controlOf(unitOf("办理公民"), "cases").replaceAll("2023/", "2022/")}${run("件。")}${end}`,
      ),
    ),
    ["error figure-unknown 2022/451499/casework/handled 9件", "info paragraph-reworded 在公园、广场等公"],
  ],
  [
    "a binding lost",
    (xml) => xml.replace(controlOf(xml, "cases"), (control) => control.replace(/<w:dataBinding [^>]*\/>/, "")),
    ["info figure-unbound cases 9件"],
  ],
  [
    "a tracked change of a number",
    inUnit("办理公民", (u) => u.replace(run("9"), deleted(run("9")) + tracked("ins", run("10")))),
    ["error figure-changed pending cases 9件→10件"],
  ],
  [
    "a tracked change that puts a number right",
    inUnit("办理公民", (u) => u.replace(run("9"), deleted(run("10")) + tracked("ins", run("9")))),
    ["error figure-changed settled cases 9件→10件"],
  ],
  [
    "a tracked deletion of words",
    inUnit("在公园", (u) =>
      u.replace(
        /<w:r><w:t>.*<\/w:r>/,
        () => `${run("在公园、广场等公共场所张贴标语、悬挂横幅，")}${deleted(run("宣传民族理论和民族基本知识。"))}`,
      ),
    ),
    ["info paragraph-reworded pending 在公园、广场等公"],
  ],
  [
    "a tracked insertion of a paragraph",
    inUnit(
      "在公园",
      (u) =>
        `${u}<w:p><w:pPr><w:rPr><w:ins w:id="901" w:author="王局"/></w:rPr></w:pPr>${tracked("ins", run("新增工作三项。"))}</w:p>`,
    ),
    ["warning number-unknown pending 三项", "info paragraph-added pending 新增工作三项。"],
  ],
  [
    "a tracked move of a paragraph",
    (xml) => {
      const unit = unitWith(xml, "在公园");
      const words = unit.replace(/^.*<\/w:pPr>|<\/w:p>$/gs, "");
      const marked = (mark: string, inner: string): string =>
        `<w:p><w:pPr><w:rPr><w:${mark} w:id="902" w:author="王局"/></w:rPr></w:pPr>${inner}</w:p>`;
      const from = marked("moveFrom", tracked("moveFrom", words.replaceAll(/<(\/?)w:t>/g, "<$1w:delText>")));
      return xml
        .replace(unit, "")
        .replace(unitWith(xml, "（二）"), (at) => marked("moveTo", tracked("moveTo", words)) + at)
        .replace(unitWith(xml, "刊发县级"), (at) => at + from);
    },
    ["info paragraph-moved pending 在公园、广场等公"],
  ],
  [
    "a tracked deletion of a row",
    inUnit("2023/451499/media/county", (u) => u.replace("<w:trPr>", `<w:trPr><w:del w:id="903" w:author="王局"/>`)),
    ["info paragraph-removed pending 县级稿件|8篇|"],
  ],
  [
    "a change of formatting only",
    inUnit("在公园", (u) =>
      u.replace("<w:r>", `<w:r><w:rPr><w:b/><w:rPrChange w:id="904" w:author="王局"><w:rPr/></w:rPrChange></w:rPr>`),
    ),
    [],
  ],
  [
    "a footnote's number is read in the main text only",
    inUnit("在公园", (u) => u.replace("</w:p>", `<w:r><w:footnoteReference w:id="2"/></w:r></w:p>`)),
    [],
  ],
];

const whole = renderDocx(reportOf());
function unitOf(words: string): string {
  let unit = "";
  try {
    withBody((xml) => {
      unit = unitWith(xml, words);
      return "";
    }, whole);
  } catch {
    // only looked at
  }
  return unit;
}

describe("one edit, exactly these findings", () => {
  test("none, none", async () => {
    expect(await found(whole)).toEqual([]);
  });

  test.each(CASES)("%s", async (_name, edit, expected) => {
    expect(await found(withBody(edit))).toEqual(expected);
  });
});

test("a control that Word would show otherwise, because it is bound to another number", async () => {
  const docx = edited(whole, (part) => part.replace("<text>9</text>", "<text>10</text>"));
  expect(await found(docx)).toEqual(["warning figure-split cases 10→9", "warning figure-split cases 10→9"]);
});

describe("the ledger has moved on", () => {
  test("an untouched figure is outdated, a changed one is changed", async () => {
    const now = reportOf({ cases: { value: 11, precision: "exact" }, city: { value: 20, precision: "about" } });
    expect(await found(withBody(inControl("cases", "12")), now)).toEqual([
      "error figure-outdated city 16篇→16篇",
      "error figure-changed cases 9件→12件",
      "error figure-outdated city 16篇→16篇",
      "error figure-outdated cases 9件→9件",
    ]);
  });

  test("what the officer put right is no finding", async () => {
    const now = reportOf({ cases: { value: 11, precision: "exact" } });
    const docx = edited(
      withBody((xml) => inControl("cases", "11", 1)(inControl("cases", "11")(xml))),
      (part) => part.replace("<text>9</text>", "<text>11</text>"),
    );
    expect(await found(docx, now)).toEqual([]);
  });
});

test("a paper whose memory was dropped is checked all the same", async () => {
  const docx = edited(withBody(inControl("cases", "10")), (part, name) =>
    name.startsWith("customXml/") ? undefined : part,
  );
  expect(await found(docx)).toEqual(["error figure-changed cases 9件→10件"]);
});
