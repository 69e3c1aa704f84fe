/** Sees to it that shipped code never changes without a changeset that says so to those who use it. */
import { execFileSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./command.ts";

/** A package that is published, where it lives and the version it stands at. */
interface Published {
  readonly name: string;
  readonly folder: string;
  readonly version: string;
}

/** git's answer, or nothing when there is no git, no history, or no such revision. */
function git(...args: string[]): string | undefined {
  try {
    return execFileSync("git", args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
  } catch {
    return undefined;
  }
}

const packages: readonly Published[] = globSync("{packages,plugins,apps}/*/package.json", { cwd: root })
  .map((path) => ({ folder: dirname(path), ...(JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest) }))
  .filter((manifest) => manifest.private !== true);

type Manifest = { readonly name: string; readonly version: string; readonly private?: boolean };

/** The packages a changeset names in its front matter. */
function namedIn(file: string): string[] {
  const [, front = ""] = readFileSync(join(root, file), "utf8").split(/^---$/m);
  return Array.from(front.matchAll(/^["']?([^"':\s]+)["']?:\s*(?:major|minor|patch)\s*$/gm), ([, name = ""]) => name);
}

const pending = globSync(".changeset/*.md", { cwd: root }).filter((file) => !file.endsWith("README.md"));

/** Whether what the package ships differs between a revision and the working tree. */
const changed = (folder: string, since: string): boolean =>
  git("diff", "--name-only", since, "--", `${folder}/src`, `:!${folder}/src/*.test*.ts*`) !== "";

/** The packages of which no changeset tells, with the reason one is owed. */
function owed(): string[] {
  const named = new Set(pending.flatMap(namedIn));
  return packages.flatMap(({ name, folder, version }) => {
    if (named.has(name)) return [];
    if (version === "0.0.0") return [`${name}: 从未发布，缺少首个变更说明 (never released, no changeset)`];
    const released = git("log", "-1", "--format=%H", '-G"version":', "--", `${folder}/package.json`);
    if (!released || !changed(folder, released)) return [];
    return [`${name}: ${version} 之后代码有改动，缺少变更说明 (changed since its version, no changeset)`];
  });
}

/** The same against the state that is to be merged into: a changeset that was already there tells nothing of this change. */
function owedSince(base: string): string[] {
  const fresh = pending.filter(
    (file) => git("diff", "--quiet", base, "--", file) === undefined || !git("ls-tree", base, file),
  );
  const named = new Set(fresh.flatMap(namedIn));
  const released = (folder: string) =>
    git("diff", "--name-only", '-G"version":', base, "--", `${folder}/package.json`) !== "";
  return packages
    .filter(({ name, folder }) => !named.has(name) && changed(folder, base) && !released(folder))
    .map(({ name }) => `${name}: 本次改动缺少变更说明 (changed here, no changeset)`);
}

/** The main branch one is not on, or what CI says was there before. */
function baseOf(): string | undefined {
  const given = process.env["CI_BASE"];
  const base = given
    ? git("rev-parse", "--verify", "--quiet", `${given}^{commit}`)
    : git("merge-base", "origin/main", "HEAD");
  return base === git("rev-parse", "HEAD") ? undefined : base;
}

const strangers = pending.flatMap((file) =>
  namedIn(file)
    .filter((name) => packages.every((one) => one.name !== name))
    .map((name) => `${file}: 没有叫 ${name} 的包 (no such package)`),
);
const history = git("rev-parse", "--is-shallow-repository") === "false";
const base = history ? baseOf() : undefined;
if (!history) console.log("没有完整的 git 历史，只查首个变更说明 (no full history: only first changesets are checked)");
else if (!base)
  console.log("没有可比较的主干版本，只与上次发布比较 (no base known: compared with the last release only)");
const wrong = [...new Set([...strangers, ...owed(), ...(base ? owedSince(base) : [])])];
for (const line of wrong) console.error(line);
if (wrong.length > 0)
  console.error("请运行 npx --yes pnpm@12 changeset，用一两句话告诉使用者改了什么。(Add a changeset.)");
else console.log(`${pending.length} 个变更说明，没有遗漏 (changesets, none missing)`);
process.exitCode = wrong.length === 0 ? 0 : 1;
