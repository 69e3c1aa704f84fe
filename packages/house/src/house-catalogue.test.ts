/** A house is the standard one, or what its configuration says; a configuration that is wrong is named with its reason. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ConfigUnusable, CONFIG_NAMES, findConfig, houseCatalogue } from "./index.ts";

const folder = mkdtempSync(join(tmpdir(), "house-"));
afterAll(() => rmSync(folder, { recursive: true }));

const config = (name: string, source: string): string => {
  const path = join(folder, name);
  writeFileSync(path, source);
  return path;
};
const activity = (kind: string): string =>
  `{ kind: "${kind}", title: "活动", category: { name: "culture" }, facts: [], checks: [], read: () => ({}), tell: () => [] }`;

describe("a house", () => {
  it("is the standard one without a configuration", async () => {
    const { kinds, checks } = await houseCatalogue();
    expect(kinds).toContain("training-course");
    expect(checks.length).toBeGreaterThan(10);
  });

  it("is what its configuration says", async () => {
    const path = config("own.mjs", `export default { activities: [${activity("book-fair")}] };`);
    expect((await houseCatalogue(path)).activities.map(({ kind }) => kind)).toEqual(["book-fair"]);
  });

  it("has the standard activities when its configuration names none", async () => {
    const path = config("paper.mjs", `export default { profile: "letter" };`);
    expect((await houseCatalogue(path)).kinds).toEqual((await houseCatalogue()).kinds);
  });

  it.each([
    ["none.mjs", "export const x = 1;", /默认导出/],
    ["text.mjs", "export default 'report';", /默认导出/],
    ["empty.mjs", "export default { activities: [] };", /至少一个/],
    [
      "misspelt.mjs",
      "export default { activites: [] };",
      /activites 没有这一项；可写的有 activities、checks、profiles、profile$/,
    ],
    ["odd.mjs", "export default { activities: [{ kind: 'x' }] };", /activities\[0\] 不是类别/],
    ["throws.mjs", "throw new Error('坏了');", /坏了/],
    ["syntax.mjs", "export default {", /syntax\.mjs/],
    [
      "twice.mjs",
      `export default { activities: [${activity("a")}, ${activity("a")}] };`,
      /two activities claim the kind “a”/,
    ],
  ])("refuses %s and says why", async (name, source, why) => {
    const path = config(name, source);
    const refused = houseCatalogue(path);
    await expect(refused).rejects.toThrow(ConfigUnusable);
    await expect(refused).rejects.toThrow(path);
    await expect(refused).rejects.toThrow(why);
  });

  it("refuses a configuration that is not there", async () => {
    await expect(houseCatalogue(join(folder, "gone.mjs"))).rejects.toThrow(/gone\.mjs/);
  });

  it("finds the first configuration of a folder", () => {
    expect(findConfig(folder)).toBeUndefined();
    const path = config(CONFIG_NAMES[0], "");
    expect(findConfig(folder)).toBe(path);
  });
});
