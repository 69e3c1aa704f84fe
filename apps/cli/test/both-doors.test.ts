/** What a command says at a service is what it says over the ledger the service keeps: words, papers and exit codes. */
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { standard } from "@taizhang/plugins-standard";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BASE, service } from "../../server/test/desk.ts";
import { ports } from "../src/layers.ts";
import { desk, type Ran } from "./desk.ts";

const folder = mkdtempSync(join(tmpdir(), "taizhang-doors-"));
afterAll(() => rmSync(folder, { recursive: true }));

const seed = globSync(join(import.meta.dirname, "../examples/seed-2023/*.yaml")).toSorted();
const year = ["--year", "2023", "--org", "451499"];

let here: (...args: string[]) => Promise<Ran>;
let there: (...args: string[]) => Promise<Ran>;
let clerk: (...args: string[]) => Promise<Ran>;
/** The clerk at a screen, who says yes. */
let atScreen: (...args: string[]) => Promise<Ran>;

beforeAll(async () => {
  const kept = await service();
  const at = desk({ ports });
  here = (...args) => at.run([...args, "--ledger", kept.path, "--user", "officer"]);
  const ask: typeof fetch = async (where, init) =>
    kept.desk.request(where instanceof Request ? where.url : String(where), init);
  const away = (login: "officer" | "clerk", sitting: Parameters<typeof at.run>[1] = {}) => {
    const env = { TAIZHANG_SERVER: BASE, TAIZHANG_TOKEN: kept.tokens[login] };
    const remote = desk({ activities: standard, fetch: ask, env });
    return (...args: string[]) => remote.run([...args, "--user", login], sitting);
  };
  [there, clerk, atScreen] = [away("officer"), away("clerk"), away("clerk", { screen: true, answers: ["是"] })];
  await here("settings", "review", "one-hand");
  const brought = await here("import", ...seed, "--correct", "按样例");
  if (brought.exit !== 0) throw new Error(brought.out);
});

const TYPED: readonly (readonly string[])[] = [
  ["check", ...year],
  ["check", ...year, "--json"],
  ["check", "--year", "1999", "--org", "451499"],
  ["check", "--year", "２０２３"],
  ["plan", ...year],
  ["plan", ...year, "--json"],
  ["plan", "--year", "2024", "--org", "451499"],
  ["report", ...year],
  ["report", ...year, "--json"],
  ["report", ...year, "--format", "html"],
  ["report", ...year, "--format", "txt", "--date", "2024-01-15"],
  ["report", ...year, "--include-submitted"],
  ["report", "--year", "2023", "--org", "999999"],
  ["report", "--year", "2001", "--org", "451499"],
  ["report", ...year, "--format", "docx", "-o", "总结.pdf"],
  ["why", "2023/451499/training-course/trainees"],
  ["why", "2023/451499/training-course/trainees", "--json"],
  ["why", "2023/451499/training-course/nothing"],
  ["list", ...year],
  ["show", "none"],
  ["audit", "nothing"],
];

describe("at a service as over its ledger", () => {
  it.each(TYPED.map((typed) => ({ typed, words: typed.join(" ") })))("$words", async ({ typed }) => {
    const [local, remote] = [await here(...typed), await there(...typed)];
    expect(remote).toMatchObject({ exit: local.exit, out: local.out, err: local.err });
  });

  it.each(["docx", "xlsx", "md"])("writes the same %s", async (format) => {
    const [local, remote] = [join(folder, `here.${format}`), join(folder, `there.${format}`)];
    const layout =
      format === "docx" ? ["--profile", "report", "--number", "×民宗发〔2024〕5号", "--to", "××县人民政府"] : [];
    const ran = [
      await here("report", ...year, ...layout, "-o", local),
      await there("report", ...year, ...layout, "-o", remote),
    ];
    expect(ran.map(({ exit }) => exit)).toEqual([0, 0]);
    expect(ran[1]?.err).toBe(ran[0]?.err);
    expect(readFileSync(remote).equals(readFileSync(local))).toBe(true);
  });

  describe("an edited paper", () => {
    const edited = join(folder, "改过.docx");
    beforeAll(async () => {
      const written = join(folder, "原稿.docx");
      await here("report", ...year, "-o", written);
      const parts = unzipSync(readFileSync(written));
      const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      const [control = ""] = /<w:sdt>.*?training-course\/trainees.*?<\/w:sdt>/s.exec(body) ?? [];
      const wrong = control.replace(/<w:t>[^<]*<\/w:t>(?![^]*<w:t>)/, "<w:t>9999</w:t>");
      if (wrong === control) throw new Error("the figure is not where it was");
      const more = "<w:p><w:r><w:t>另外走访三十二户。</w:t></w:r></w:p><w:sectPr";
      parts["word/document.xml"] = strToU8(body.replace(control, wrong).replace("<w:sectPr", more));
      writeFileSync(edited, zipSync(parts));
    });

    it.each([["check"], ["check", "--json"]])("is checked: %s %s", async (...typed) => {
      const [local, remote] = [await here("report", ...typed, edited), await there("report", ...typed, edited)];
      expect(local.exit).toBe(1);
      expect(local.out).toMatch(/9999/);
      expect(remote).toMatchObject({ exit: local.exit, out: local.out, err: local.err });
    });

    it("has its figures brought up to date", async () => {
      const [mine, theirs] = [join(folder, "新数-这里.docx"), join(folder, "新数-那里.docx")];
      const [local, remote] = [
        await here("report", "refresh", edited, "-o", mine),
        await there("report", "refresh", edited, "-o", theirs),
      ];
      expect(local.out).toContain("9999");
      expect([remote.exit, remote.out]).toEqual([local.exit, local.out.replace(mine, theirs)]);
      expect(readFileSync(theirs).equals(readFileSync(mine))).toBe(true);
    });

    it("has its rewording proposed, and kept once it is confirmed", async () => {
      const reworded = join(folder, "改写.docx");
      const parts = unzipSync(readFileSync(edited));
      const body = strFromU8(parts["word/document.xml"] ?? new Uint8Array());
      parts["word/document.xml"] = strToU8(body.replace("专题授课", "到县里授课"));
      writeFileSync(reworded, zipSync(parts));
      const [mine, theirs] = [join(folder, "采纳-这里.yaml"), join(folder, "采纳-那里.yaml")];
      for (const typed of [[], ["--json"]]) {
        const [local, remote] = [
          await here("report", "adopt", reworded, ...typed),
          await there("report", "adopt", reworded, ...typed),
        ];
        expect(local.out).toContain("到县里授课");
        expect(remote).toMatchObject({ exit: local.exit, out: local.out, err: local.err });
      }
      await here("report", "adopt", reworded, "-o", mine);
      await there("report", "adopt", reworded, "-o", theirs);
      expect(readFileSync(theirs, "utf8").split("\n").slice(1)).toEqual(
        readFileSync(mine, "utf8").split("\n").slice(1),
      );
      expect((await there("report", ...year)).out).not.toContain("到县里授课");
      expect(await atScreen("report", "adopt", reworded)).toMatchObject({
        exit: 0,
        out: "已导入并审定：新记 0 条，更正 1 条。\n",
      });
      expect((await there("report", ...year)).out).toContain("到县里授课");
    });

    it("of another ledger is known as that", async () => {
      const parts = unzipSync(readFileSync(edited));
      const properties = strFromU8(parts["docProps/custom.xml"] ?? new Uint8Array());
      parts["docProps/custom.xml"] = strToU8(properties.replace(/[0-9a-f]{64}/g, "0".repeat(64)));
      const foreign = join(folder, "别处.docx");
      writeFileSync(foreign, zipSync(parts));
      const [local, remote] = [await here("report", "check", foreign), await there("report", "check", foreign)];
      expect(local.out).toContain("不是由这个台账写出的");
      expect(remote).toMatchObject({ exit: local.exit, out: local.out });
    });
  });

  it("records, tells what it brings, and hints at what may be the same", async () => {
    const typed = (title: string): string[] =>
      `add training-course --org 451499 --title ${title} --from 2023-10-24 --ownership own sessions=1 trainees=约90 basis=人`.split(
        " ",
      );
    const first = await clerk(...typed("法规知识培训班"));
    expect([first.exit, first.err]).toEqual([0, ""]);
    expect(first.out).toMatch(
      /^已记入并审定：法规知识培训班　2023年10月24日\n编号：[^]*计入这些数：\n[^]*约90人，全年合计 /,
    );
    const again = await here(...typed("法规知识培训班"));
    expect(again.out).toContain("台账里已有这一条，没有重复记");
    expect(again.out.split("计入这些数")[1]).toBe(first.out.split("计入这些数")[1]);
    const like = await clerk(...typed("法规知识培训"));
    expect(like.err).toMatch(
      /“法规知识培训”可能与“法规知识培训班”（2023年10月24日，451499，已审）是同一件事；如是，只计一次：taizhang link \S+ \S+\n/,
    );
    const wrong = await clerk(...typed("法规培训").map((each) => each.replace("约90", "许多")));
    expect([wrong.exit, wrong.out]).toEqual([1, expect.stringContaining("没有记入。\n")]);
    const elsewhere = await clerk(
      "add",
      "training-course",
      "--org",
      "451481",
      "--title",
      "培训班",
      "--from",
      "2023-10",
      "sessions=1",
      "basis=人",
    );
    expect([elsewhere.exit, elsewhere.out]).toEqual([1, expect.stringContaining("451481")]);
  });

  it("hints when a draft is handed in", async () => {
    await here("settings", "review", "four-eyes");
    const draft = await clerk(
      "add",
      "training-course",
      "--org",
      "451499",
      "--title",
      "法规知识培训班",
      "--from",
      "2023-10-24",
      "--ownership",
      "own",
      "sessions=2",
      "basis=人次",
      "--draft",
    );
    expect([draft.exit, draft.out]).toEqual([0, expect.stringContaining("已存为草稿")]);
    const id = /编号：(\S+)/.exec(draft.out)?.[1] ?? "";
    const handed = await clerk("submit", id);
    expect([handed.exit, handed.err]).toEqual([0, expect.stringContaining("可能与“法规知识培训班”")]);
  });
});
