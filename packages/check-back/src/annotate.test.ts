import { renderDocx } from "@taizhang/office";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { BODY, edited, findings, short, unitWith, withBody } from "../test/docx.ts";
import { reportOf } from "../test/report.ts";
import { annotated, readPaper } from "./index.ts";

const parts = (docx: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));

const wordsOf = (xml = ""): string =>
  Array.from(xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g), ([, words]) => words).join("");

async function annotate(docx: Uint8Array) {
  const found = await findings(docx);
  const paper = await readPaper(docx);
  return {
    found,
    copy: await annotated(
      paper,
      found.map((each) => ({ found: each, says: [short(each), "<第二行>&"] })),
    ),
  };
}

/** The words between the marks of each comment. */
const about = (xml: string): string[] =>
  Array.from(
    xml.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gs),
    ([, , inner]) => wordsOf(inner),
  );

const docx = withBody((xml) => {
  const unit = unitWith(xml, "在公园");
  return xml
    .replace(unitWith(xml, "刊发县级"), "")
    .replace(unit, unit.replace("，宣传民族理论", "，走访三名群众，宣传民族理论"))
    .replace("<w:t>9</w:t>", "<w:t>10</w:t>");
});

describe("a copy with comments", () => {
  test("has one at each finding, about the very words", async () => {
    const { found, copy } = await annotate(docx);
    expect(found.map(short)).toEqual([
      "info paragraph-removed 刊发县级稿件8篇",
      "warning number-unknown 三名",
      "info paragraph-reworded 在公园、广场等公",
      "error figure-changed cases 9件→10件",
    ]);
    const made = parts(copy);
    expect(about(made.get(BODY) ?? "")).toEqual([
      "（二）信息宣传",
      "在公园、广场等公共场所张贴标语、悬挂横幅，走访三名群众，宣传民族理论和民族基本知识。",
      "10件",
    ]);
    expect(made.get(BODY)).toContain('<w:commentRangeStart w:id="1"/><w:r><w:t xml:space="preserve">三名</w:t></w:r>');
    expect(made.get("word/comments.xml")?.match(/<w:comment /g)).toHaveLength(4);
    expect(made.get("word/comments.xml")).toContain("&lt;第二行&gt;&amp;");
  });

  test("says the same as the paper, and a check of it finds the same", async () => {
    const { found, copy } = await annotate(docx);
    const [before, after] = [parts(docx), parts(copy)];
    expect(wordsOf(after.get(BODY))).toBe(wordsOf(before.get(BODY)));
    expect((await findings(copy)).map(short)).toEqual(found.map(short));
    for (const name of [BODY, "[Content_Types].xml", "word/_rels/document.xml.rels", "word/comments.xml"]) {
      before.delete(name);
      after.delete(name);
    }
    expect(after).toEqual(before);
  });

  test("keeps the comments that are there, and takes other numbers", async () => {
    const remark =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="王局"><w:p><w:r><w:t>有依据吗？</w:t></w:r></w:p></w:comment></w:comments>';
    const remarked = edited(
      docx,
      (part, name) =>
        name === BODY ? part.replace("<w:t>三是</w:t></w:r>", '$&<w:r><w:commentReference w:id="7"/></w:r>') : part,
      { "word/comments.xml": remark },
    );
    const { found, copy } = await annotate(remarked);
    expect(found.map(short)).toContain("info comment 有依据吗？");
    const comments = parts(copy).get("word/comments.xml") ?? "";
    expect(Array.from(comments.matchAll(/w:id="(\d+)"/g), ([, id]) => id)).toEqual(["7", "8", "9", "10", "11", "12"]);
  });

  test("of a paper without findings is the paper", async () => {
    const whole = renderDocx(reportOf());
    const { copy } = await annotate(whole);
    expect(parts(copy)).toEqual(parts(whole));
  });
});
