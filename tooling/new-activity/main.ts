/** `pnpm new-activity KIND`: a plugin package that passes at once, and its line in plugins/standard. Works offline. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { root, run } from "../command.ts";
import { dependedOn, listedIn } from "./shelf.ts";
import { filesOf } from "./template.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { title: { type: "string" }, category: { type: "string" } },
});
const [kind = ""] = positionals;
const { title = "新活动", category = "publicity" } = values;
const folder = join(root, "plugins", kind);

function stop(why: string): never {
  console.error(why);
  process.exit(2);
}

if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(kind)) {
  stop("用法：pnpm new-activity KIND --title 名称 --category 类别，KIND 用小写字母和连字符，如 craft-fair。(usage)");
}
if (!/^\p{Script=Han}/u.test(title)) stop("--title 请用中文，如 手工艺集市。(The title is Chinese.)");
if (existsSync(folder)) stop(`plugins/${kind} 已经有了，没有改动。(It exists already; nothing was changed.)`);

const files = filesOf({ kind, title, category });
for (const [path, content] of files) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}
const list = join(root, "plugins/standard/src/index.ts");
const manifest = join(root, "plugins/standard/package.json");
writeFileSync(list, listedIn(readFileSync(list, "utf8"), kind));
writeFileSync(manifest, dependedOn(readFileSync(manifest, "utf8"), kind));

const steps = [
  ["pnpm", "install", "--offline", "--no-frozen-lockfile"],
  ["oxfmt", `plugins/${kind}`, "plugins/standard/src"],
  ["vitest", "run", "--config", "tooling/vitest.config.ts", `plugins/${kind}/`],
] as const;
for (const step of steps) {
  const { code, output } = await run(step, { quiet: true });
  if (code !== 0) stop(`${output}\n没有完成：${step.join(" ")}。(This step failed.)`);
}
console.log(`plugins/${kind} 已建好并通过测试，共 ${files.size} 个文件，已列入 plugins/standard。`);
console.log(`下一步：改 plugins/${kind}/src/index.ts，再运行 pnpm vitest plugins/${kind}`);
