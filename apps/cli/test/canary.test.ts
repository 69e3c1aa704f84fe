/** Nothing stays of what is refused: no trace in the ledger, its journal, temporary files, or any word of the program. */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const SERIAL = (n: number): string => String(n).padStart(3, "0");

/** A well-formed identity number of nobody: the serial numbers count up, the check digit is right (GB 11643—1999). */
function identity(n: number): string {
  const body = `4514021990${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}${SERIAL(n)}`;
  const sum = [...body].reduce((all, digit, at) => all + Number(digit) * (WEIGHTS[at] ?? 0), 0);
  return body + ("10X98765432"[sum % 11] ?? "");
}
const mobile = (n: number): string => `138${String(12_345_000 + n * 37).padStart(8, "0")}`;

const course = (change: object) => ({
  kind: "training-course",
  org: "451499",
  title: "法规培训班",
  when: { from: "2023-10-24" },
  ownership: "own",
  entry: { sessions: 1 },
  ...change,
});

/** Places where a clerk may have pasted a person, each with a secret of its own. */
const PLACES: readonly ((secret: string) => object)[] = [
  (secret) => course({ title: `培训${secret}` }),
  (secret) => course({ summary: `学员${secret}参训` }),
  (secret) => course({ when: { from: secret } }),
  (secret) => course({ entry: { sessions: 1, trainees: secret } }),
  (secret) => course({ entry: { sessions: 1, lecturers: [`讲师${secret}`] } }),
  (secret) => course({ entry: { sessions: 1, [secret]: 1 } }),
  (secret) => course({ evidence: [{ kind: "other", ref: secret }] }),
  (secret) => course({ kind: secret }),
  (secret) => course({ org: secret }),
  (secret) => course({ planItem: secret }),
  (secret) => ({ kind: "problem", org: "451499", year: 2023, text: `${secret}反映情况` }),
  (secret) => ({ kind: "plan-item", org: "451499", year: 2024, title: "走访", measures: `联系${secret}` }),
  (secret) => ({ kind: "preamble", org: "451499", year: 2023, text: `联系人${secret}` }),
  (secret) => ({ kind: "org", code: "451499001", name: secret }),
];

const secrets = Array.from({ length: 200 }, (_, n) => (n % 2 === 0 ? identity(n) : mobile(n)));
const main = join(import.meta.dirname, "../src/main.ts");

describe("two hundred planted persons", () => {
  let folder: string;
  const said: string[] = [];

  const taizhang = (args: readonly string[], input?: string): number | null => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["--conditions=@taizhang/source", main, ...args, "--ledger", join(folder, "ledger.db")],
      {
        cwd: folder,
        encoding: "utf8",
        input: input ?? "",
        env: { ...process.env, TMPDIR: join(folder, "tmp"), HOME: folder },
      },
    );
    said.push(stdout, stderr);
    return status;
  };

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "canary-"));
    mkdirSync(join(folder, "tmp"));
    taizhang(["init", "--org", "451499", "--name", "××县民宗局"]);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Every byte left below the folder, and every word said. */
  const traces = (): string[] => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
    const left = files.map((file) => readFileSync(join(file.parentPath, file.name)).toString("latin1"));
    return secrets.filter((secret) => [...left, ...said].some((text) => text.includes(secret)));
  };

  it("are refused in one import, each, and leave nothing", () => {
    const lines = secrets.map((secret, n) => JSON.stringify(PLACES[n % PLACES.length]?.(secret)));
    expect(taizhang(["import", "-"], lines.join("\n"))).toBe(1);
    expect(taizhang(["import", "-", "--skip-invalid"], lines.join("\n"))).not.toBe(70);
    expect(taizhang(["import", "-", "--json"], lines.join("\n"))).toBe(1);
    expect(traces()).toEqual([]);
    expect(said.join("")).toMatch(/身份证/);
  }, 60_000);

  it("are refused one by one, in what surrounds the records too", () => {
    const [id = "", phone = ""] = secrets;
    writeFileSync(join(folder, "good.json"), JSON.stringify(course({})));
    const named = `名单${id}.json`;
    writeFileSync(join(folder, named), JSON.stringify(course({})));
    const refused = [
      taizhang([
        "add",
        "training-course",
        "--org",
        "451499",
        "--title",
        `培训${id}`,
        "--from",
        "2023-10-24",
        "sessions=1",
      ]),
      taizhang(["import", "good.json", "--user", phone]),
      taizhang(["import", "good.json", "--correct", `联系${phone}`]),
      taizhang(["import", named]),
      taizhang(["import", "-"], `{"kind":"org","code":"451499002","name":"${id}",}`),
    ];
    expect(refused).not.toContain(0);
    expect(traces()).toEqual([]);
  }, 60_000);
});
