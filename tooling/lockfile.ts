/** Holds the lock file to what may be installed: integrity for all, no address of its own, nothing banned, nothing below its floor. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { root } from "./command.ts";

/** Never installed, not even by another package. A name with a star stands for all that fit it. */
const banned: Readonly<Record<string, string>> = {
  xlsx: "npm 上没有修复过的版本 (no fixed version on npm)",
  exceljs: "一个一千多字节的文件就能耗尽内存 (memory bombs)",
  mammoth: "不清洗内容，解压不设限 (no sanitising, no limits)",
  vm2: "沙箱可被逃逸 (escapable)",
  "fast-xml-parser": "实体限制屡次被绕过 (entity limits bypassed)",
  "*scarf*": "安装时上报信息 (reports installs)",
};

/** The oldest versions without a known advisory; a second line of a package has a floor of its own. */
const floors: Readonly<Record<string, readonly string[]>> = {
  "@hono/node-server": ["1.19.13", "2.0.10"],
  "@xmldom/xmldom": ["0.8.15", "0.9.12"],
  "adm-zip": ["0.6.0"],
  "better-auth": ["1.7.7"],
  "drizzle-orm": ["0.45.2"],
  effect: ["3.20.0"],
  hono: ["4.12.34"],
  jszip: ["3.8.0"],
  kysely: ["0.28.17"],
  "markdown-it": ["14.2.0"],
  papaparse: ["5.2.0"],
  yauzl: ["3.2.1"],
  zod: ["3.22.3"],
};

interface Lockfile {
  readonly packages?: Readonly<Record<string, { readonly resolution?: Readonly<Record<string, unknown>> }>>;
}

/** Major, minor and patch; below 1.0 the minor is what a line of versions is told by. */
const numbers = (version: string): number[] => (version.split(/[-+]/, 1)[0] ?? "").split(".").map(Number);
const lineOf = ([major = 0, minor = 0]: readonly number[]): number => (major > 0 ? major : minor / 1000);

function below(version: string, floor: string): boolean {
  const [at, least] = [numbers(version), numbers(floor)];
  const first = least.findIndex((number, index) => at[index] !== number);
  return first === -1 ? version.includes("-") : (at[first] ?? 0) < (least[first] ?? 0);
}

/** The floor of the version's own line, or else of the oldest line it is not past. */
function floorFor(version: string, lines: readonly string[]): string | undefined {
  const line = lineOf(numbers(version));
  return lines.find((floor) => lineOf(numbers(floor)) >= line) ?? lines.at(-1);
}

/** Everything wrong with a lock file, one sentence each. */
export function faults(text: string): string[] {
  const wrong: string[] = [];
  for (const [id, { resolution = {} }] of Object.entries((parse(text) as Lockfile).packages ?? {})) {
    const name = id.slice(0, id.indexOf("@", 1));
    const version = id.slice(name.length + 1);
    const ban = Object.keys(banned).find((one) =>
      one.includes("*") ? name.includes(one.replaceAll("*", "")) : name === one,
    );
    const floor = floorFor(version, floors[name] ?? []);
    if (ban) wrong.push(`${id}: 禁用：${banned[ban]}`);
    if (floor && below(version, floor)) wrong.push(`${id}: 低于安全底线 ${floor} (below its floor)`);
    if (typeof resolution["integrity"] !== "string") wrong.push(`${id}: 没有校验值 (no integrity)`);
    if (Object.keys(resolution).some((key) => key !== "integrity"))
      wrong.push(`${id}: 不来自包仓库 (not from a registry)`);
  }
  for (const [address] of text.matchAll(/\b(?:https?|git\+\w+|git|ssh|file):[^\s'"}]*/g))
    wrong.push(`锁文件中有地址 ${address} (an address in the lock file)`);
  return wrong;
}

if (import.meta.main) {
  const wrong = faults(readFileSync(join(root, "pnpm-lock.yaml"), "utf8"));
  for (const line of wrong) console.error(line);
  console.log(wrong.length === 0 ? "锁文件合格 (the lock file is sound)" : `${wrong.length} 处不合格 (faults)`);
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
