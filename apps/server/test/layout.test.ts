/** Reports in the layout a request asks for. */
import { PROFILES, readProfiles, type Profiles } from "@taizhang/layout";
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

const own = readProfiles({ 本局: { extends: "report", letterhead: { mark: "××县民族宗教事务局文件" } } }, "本局");
if (!own.ok) throw new Error(own.issues.join());
const OWN: Profiles = own.profiles;

interface Described {
  readonly paths: Readonly<
    Record<
      "/api/v1/reports/{year}",
      { readonly get: { readonly parameters: readonly { readonly name: string; readonly schema: object }[] } }
    >
  >;
}

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

  it("may be the house's own, by name or when none is named, and is described", async () => {
    const { get, raw } = await service({ profiles: OWN });
    for (const query of ["", `&profile=${encodeURIComponent("本局")}`]) {
      const answer = await get(`${REPORT}${query}`);
      expect(notesOf(answer)).toBe("还没有发文字号、签发人、主送机关，纸上先不写，请在 Word 或 WPS 里补上");
      expect(await wordsOf(answer)).toContain("××县民族宗教事务局文件");
    }
    expect(await wordsOf(await get(`${REPORT}&profile=gbt9704`))).not.toContain("××县民族宗教事务局文件");
    expect((await get("/api/v1/reports/2023?org=451499&format=txt")).status).toBe(200);
    const refused = await (await get(`${REPORT}&profile=poster`)).text();
    expect(refused).toContain("没有这个版式，可填：gbt9704、report、letter、本局");
    const described = (await (await raw("/openapi.json")).json()) as Described;
    const { parameters } = described.paths["/api/v1/reports/{year}"].get;
    expect(parameters.find(({ name }) => name === "profile")?.schema).toMatchObject({
      enum: ["gbt9704", "report", "letter", "本局"],
      default: "本局",
    });
  });

  it("is nothing for a format without pages", async () => {
    const { get } = await service();
    const answer = await get("/api/v1/reports/2023?org=451499&format=txt&profile=letter");
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain("只用于 docx、pdf；txt 不排版");
  });
});
