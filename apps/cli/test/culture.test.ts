/** Another bureau altogether: its own activities by a configuration, no standard one, no line of the core changed. */
import { localPrincipal } from "@taizhang/access";
import { execFileSync } from "node:child_process";
import { globSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defectsOf } from "@taizhang/conformance";
import { figuresIn, plainText, printQuantity, walk } from "@taizhang/document";
import { check, plan, report, why } from "@taizhang/engine";
import { houseCatalogue } from "@taizhang/house";
import { expect, it } from "vitest";
import { ask, offeredIn } from "./ledger-of.ts";

const example = join(import.meta.dirname, "../examples/culture-2024");
const house = await houseCatalogue(join(example, "taizhang.config.ts"));
const offered = offeredIn([join(example, "ledger.yaml")]);

const paragraphs = async (records: typeof offered) => {
  const { document, faults } = await ask(house, records, report({ principal: localPrincipal("test"), year: 2024 }));
  expect(faults).toEqual([]);
  return [...walk(document)].flatMap((node) => (node.type === "paragraph" ? [plainText(node.children)] : []));
};

it("knows its own activities and no other", () => {
  expect(house.activities.map(({ kind }) => kind)).toEqual(["village-film", "heritage-survey"]);
  expect(house.activities.flatMap(defectsOf)).toEqual([]);
});

it("writes the bureau's year", async () => {
  const written = (await paragraphs(offered)).join("\n");
  expect(written).toContain("全年在农村放映电影36场，观影7150余人次，检修设备3次。");
  expect(written).toContain("3月11日至15日，开展春耕放映周，放映10场，覆盖8个村，观影1200余人次。");
  expect(written).toContain("组织开展国庆放映2场，观影640人次，受到群众欢迎。");
  expect(written).toContain(
    "第二季度，开展全县非遗普查，走访2个乡镇，登记项目37项，第四批列入名录5项，代表项目有壮锦织造、山歌。",
  );
});

it("answers why of every figure", async () => {
  const { document } = await ask(house, offered, report({ principal: localPrincipal("test"), year: 2024 }));
  for (const { figure, text } of figuresIn(document)) {
    const told = await ask(house, offered, why(localPrincipal("test"), figure.ref));
    expect(printQuantity(told.figure.quantity, told.figure.unit)).toBe(text);
    expect(told.sum).toEqual(figure.quantity);
  }
});

it("loses with an entry its sentence and its share, and nothing else", async () => {
  const entries = offered.filter((each) => "raw" in each && "when" in (each.raw as object));
  const all = await paragraphs(offered);
  for (const entry of entries) {
    expect(await paragraphs(offered.filter((each) => each !== entry))).not.toEqual(all);
  }
});

it("follows its plan by links, and is checked", async () => {
  const { items } = await ask(house, offered, plan({ principal: localPrincipal("test"), year: 2024 }));
  expect(items.map(({ item, outcome }) => [item.id, outcome])).toEqual([["survey-2024", "done"]]);
  const { findings } = await ask(house, offered, check({ principal: localPrincipal("test"), year: 2024 }));
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
});

it("runs from the command line with its configuration beside it", () => {
  const folder = mkdtempSync(join(tmpdir(), "culture-"));
  const main = join(import.meta.dirname, "../src/main.ts");
  const taizhang = (...args: string[]) =>
    execFileSync(process.execPath, ["--conditions=@taizhang/source", main, ...args, "--ledger", join(folder, "l.db")], {
      cwd: example,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
  try {
    taizhang("init");
    expect(taizhang("import", ...globSync("*.yaml", { cwd: example }))).toContain("新记 11 条");
    expect(taizhang("report", "--year", "2024", "--format", "txt")).toContain("全年在农村放映电影36场");
  } finally {
    rmSync(folder, { recursive: true });
  }
});
