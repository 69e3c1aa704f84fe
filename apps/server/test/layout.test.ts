/** Reports in the layout a request asks for. */
import { PROFILES } from "@taizhang/layout";
import { openOffice } from "@taizhang/ooxml";
import { describe, expect, it } from "vitest";
import { service } from "./desk.ts";

const REPORT = "/api/v1/reports/2023?org=451499&format=docx";

/** The words of the body of a DOCX. */
async function wordsOf(answer: Response): Promise<string> {
  const file = await openOffice(new Uint8Array(await answer.arrayBuffer()));
  return new TextDecoder().decode(await file.read(file.main)).replaceAll(/<[^>]*>/g, "");
}

const notesOf = (answer: Response): string => decodeURIComponent(answer.headers.get("taizhang-notes") ?? "");

describe("a report's layout", () => {
  it("is a paper sent upward when that is asked for, which says what it still lacks", async () => {
    const { get } = await service();
    const plain = await get(REPORT);
    expect(notesOf(plain)).toBe("");
    expect(await wordsOf(plain)).not.toContain("签发人");
    const number = encodeURIComponent("×民宗发〔2024〕5号");
    const sent = await get(`${REPORT}&profile=report&number=${number}&to=${encodeURIComponent("××县人民政府")}`);
    expect(notesOf(sent)).toBe("还没有签发人，纸上先不写，请在 Word 或 WPS 里补上");
    const words = await wordsOf(sent);
    expect(words).toContain("×民宗发〔2024〕5号");
    expect(words).toContain("××县人民政府：");
  });

  it.each(Object.keys(PROFILES))("may be %s", async (profile) => {
    const { get } = await service();
    expect((await get(`${REPORT}&profile=${profile}`)).status).toBe(200);
  });

  it.each([
    ["profile", "profile=poster", /可填：gbt9704、report、letter/],
    ["number", `number=${encodeURIComponent("第05号")}`, /六角括号/],
    ["signer", `signer=${encodeURIComponent("××")}`, /signer/],
  ])("refuses a wrong %s, naming it", async (name, query, says) => {
    const { get } = await service();
    const answer = await get(`${REPORT}&${query}`);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
    const told = await answer.text();
    expect(told).toContain(name);
    expect(told).toMatch(says);
  });

  it("is nothing for a format without pages", async () => {
    const { get } = await service();
    const answer = await get("/api/v1/reports/2023?org=451499&format=txt&profile=letter");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("只用于 docx、pdf；txt 不排版");
  });
});
