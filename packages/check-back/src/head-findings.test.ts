/** The ledger's head that an annex shows: as the paper was written at, or changed by hand. */
import { annex, document, paragraph, text } from "@taizhang/document";
import { renderDocx } from "@taizhang/office";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { BODY, edited, found, withBody } from "../test/docx.ts";
import { ledgersOf, readPaper, refreshed } from "./index.ts";

const [THEN, NOW, OTHER] = ["3dd62b5627fa007d", "0123456789abcdef", "ffffffffffffffff"];
const inGroups = (group = ""): string => Array.from({ length: 4 }, () => group).join(" ");
const report = (group = "") =>
  document(
    "总结",
    {
      org: "局",
      orgCode: "451499",
      year: 2023,
      lang: "zh-CN",
      seal: { edition: "e".repeat(64), head: group.repeat(4) },
    },
    [paragraph(text("全年工作情况如下。")), annex("数据汇总表", paragraph(text(`台账链头：${inGroups(group)}。`)))],
  );
const written = renderDocx(report(THEN));
const changed = withBody((xml) => xml.replace(inGroups(THEN), inGroups(OTHER)), written);
const HEAD_CHANGED = `error head-changed ${THEN?.repeat(4)}→${OTHER?.repeat(4)}`;

test("a head is the one the paper was written at, or today's", async () => {
  expect(await found(written, report(THEN))).toEqual([]);
  expect(await found(written, report(NOW))).toEqual([]);
  const todays = withBody((xml) => xml.replace(inGroups(THEN), inGroups(NOW)), written);
  expect(await found(todays, report(NOW))).toEqual([]);
});

test("another one is found", async () => {
  expect(await found(changed, report(THEN))).toEqual([HEAD_CHANGED]);
  expect(await found(changed, report(NOW))).toEqual([HEAD_CHANGED]);
  const one = withBody((xml) => xml.replace("007d。", "007e。"), written);
  expect(await found(one, report(THEN))).toEqual([
    `error head-changed ${THEN?.repeat(4)}→${THEN?.repeat(4).replace(/d$/, "e")}`,
  ]);
});

test("a digit too few makes other words of it", async () => {
  const short = withBody((xml) => xml.replace("007d。", "007。"), written);
  expect(await found(short, report(THEN))).toContain("info paragraph-added 台账链头：3dd");
});

test("a paper that has forgotten its head is not held to it", async () => {
  const forgotten = edited(changed, (part, name) =>
    name === "docProps/custom.xml" ? part.replace(/<property [^>]*name="taizhang\.head".*?<\/property>/s, "") : part,
  );
  expect(await found(forgotten, report(NOW))).toEqual([]);
});

test("it follows when the paper is refreshed, in its own groups; one that was changed by hand stays", async () => {
  const today = report(NOW);
  const refresh = async (docx: Uint8Array) => {
    const paper = await readPaper(docx);
    return (await refreshed(paper, ledgersOf(await readPaper(renderDocx(today)), paper, new Map()))).bytes;
  };
  const fresh = await refresh(written);
  expect(strFromU8(unzipSync(fresh)[BODY] ?? new Uint8Array())).toContain(`台账链头：${inGroups(NOW)}。`);
  expect(await found(fresh, today)).toEqual([]);
  expect(strFromU8(unzipSync(await refresh(changed))[BODY] ?? new Uint8Array())).toContain(inGroups(OTHER));
});
