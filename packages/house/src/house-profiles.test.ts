/** A house's layouts are those everybody has, with its own beside them. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PROFILES } from "@taizhang/layout";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigUnusable, houseCatalogue, houseProfiles } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "house-"));
afterAll(() => rmSync(folder, { recursive: true }));

const config = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};

describe("the layouts of a house", () => {
  it("are ours without a configuration", async () => {
    expect((await houseProfiles()).byName).toEqual(PROFILES);
  });

  it("have its own beside them", async () => {
    const path = config(
      "own.ts",
      `export default { profiles: { 本局: { extends: "letter", seal: false } }, profile: "本局" };`,
    );
    const { byName, usual } = await houseProfiles(path);
    expect(Object.keys(byName)).toEqual([...Object.keys(PROFILES), "本局"]);
    expect(usual).toEqual({ ...PROFILES["letter"], name: "本局", seal: false });
  });

  it("are refused with everything else that is wrong, in one go", async () => {
    const path = config(
      "wrong.mjs",
      `export default { activities: [1], profiles: { 本局: { extends: "a4", page: { top: "37px" } } }, profile: "b" };`,
    );
    for (const refused of [houseProfiles(path), houseCatalogue(path)]) {
      await expect(refused).rejects.toThrow(ConfigUnusable);
      await expect(refused).rejects.toThrow(
        [
          `配置 ${path} 不能用：`,
          "  activities[0] 不是类别，请用 defineActivity 定义",
          "  profiles.本局.extends 写的是“a4”，只能是 gbt9704、report、letter；依据本单位的另一个版式，要写在那一个后面",
          "  profiles.本局.page.top 写的是“37px”，读不懂：单位可写 mm、cm、pt（毫米、厘米、磅），例如 37mm",
          "  profile 写的是“b”，只能是 gbt9704、report、letter、本局",
        ].join("\n"),
      );
    }
  });
});
