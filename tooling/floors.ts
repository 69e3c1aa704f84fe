/** Holds every package to its floor: what it may lean on, what it must never touch, and that it declares what it imports. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./command.ts";

/** One row of the table in the design. `leansOn` names rooms of the house, `never` anything else by specifier or its beginning. */
interface Floor {
  readonly room: string;
  readonly leansOn: readonly string[];
  readonly never: readonly string[];
}

const belowTheApps = [
  "document",
  "core",
  "access",
  "api",
  "client",
  "render",
  "engine",
  "store",
  "formats",
  "office",
  "pdf",
].concat([
  "intake",
  "secrets",
  "strict-json",
  "plugins-standard",
  "house",
  "checks",
  "privacy",
  "lint",
  "ooxml",
  "check-back",
  "layout",
  "layout-check",
  "forms",
  "spreadsheet",
  "sheets",
  "confined",
]);

/** The first row whose pattern fits is the package's floor; a new room needs a row here and in the design. */
const floors: readonly Floor[] = [
  { room: "packages/document", leansOn: [], never: ["*"] },
  { room: "packages/layout", leansOn: [], never: ["effect", "hono", "node:"] },
  { room: "packages/calendar", leansOn: [], never: ["*"] },
  { room: "packages/ooxml", leansOn: [], never: ["effect", "hono", "zod", "node:child_process"] },
  { room: "packages/privacy", leansOn: [], never: ["effect", "hono", "zod", "node:"] },
  { room: "packages/postgres", leansOn: [], never: ["effect", "hono", "zod"] },
  { room: "packages/samples", leansOn: ["document"], never: ["*"] },
  { room: "packages/libreoffice", leansOn: [], never: ["effect", "hono", "zod"] },
  { room: "packages/lint", leansOn: [], never: ["effect", "hono", "zod", "node:"] },
  { room: "packages/core", leansOn: ["document", "privacy"], never: ["effect", "hono", "node:"] },
  { room: "packages/access", leansOn: ["core"], never: ["effect", "hono", "zod", "node:"] },
  { room: "packages/checks", leansOn: ["core", "document", "lint"], never: ["effect", "hono", "node:"] },
  { room: "packages/render", leansOn: ["document"], never: ["effect", "hono", "zod", "node:"] },
  { room: "packages/api", leansOn: ["core", "access"], never: ["effect", "node:"] },
  { room: "packages/client", leansOn: ["api"], never: ["effect", "node:"] },
  { room: "packages/engine", leansOn: ["core", "access", "document", "layout"], never: ["zod", "hono", "node:"] },
  {
    room: "packages/layout-check",
    leansOn: ["document", "layout", "ooxml"],
    never: ["effect", "hono", "zod", "node:"],
  },
  { room: "packages/office", leansOn: ["document", "layout", "ooxml"], never: ["effect", "hono", "zod"] },
  { room: "packages/pdf", leansOn: ["document", "layout"], never: ["effect", "hono", "zod"] },

  { room: "packages/check-back", leansOn: ["core", "document", "office", "ooxml"], never: ["effect", "hono", "zod"] },
  { room: "packages/intake", leansOn: ["core"], never: ["effect", "hono"] },
  { room: "packages/store", leansOn: ["core", "access", "engine"], never: ["hono"] },
  { room: "packages/secrets", leansOn: ["engine"], never: ["hono", "zod"] },
  { room: "packages/strict-json", leansOn: ["core"], never: ["effect", "hono", "zod", "node:"] },
  { room: "packages/forms", leansOn: ["core", "document", "strict-json"], never: ["effect", "hono", "node:"] },
  {
    room: "packages/spreadsheet",
    leansOn: ["ooxml", "privacy"],
    never: ["effect", "hono", "zod", "node:child_process"],
  },
  { room: "packages/confined", leansOn: [], never: ["effect", "hono", "zod"] },
  {
    room: "packages/sheets",
    leansOn: ["core", "document", "forms", "spreadsheet"],
    never: ["effect", "hono", "zod", "node:child_process"],
  },
  {
    room: "packages/house",
    leansOn: ["core", "checks", "layout", "plugins-standard"],
    never: ["effect", "hono", "zod"],
  },
  {
    room: "packages/formats",
    leansOn: ["spreadsheet", "document", "engine", "render", "office", "pdf"],
    never: ["hono", "zod", "node:"],
  },
  { room: "packages/conformance", leansOn: ["core", "document"], never: ["effect", "hono"] },
  { room: "plugins/standard", leansOn: ["core", "plugin-*"], never: ["zod", "effect", "hono", "node:"] },
  { room: "plugins/*", leansOn: ["core", "document", "calendar"], never: ["effect", "hono", "node:"] },
  { room: "apps/*", leansOn: belowTheApps, never: [] },
  { room: "tooling", leansOn: ["*"], never: [] },
];

/** What everyone may use to test with, beside their own floor. */
const testing = ["conformance", "libreoffice", "postgres", "samples"];

const topLevel = ["packages", "apps", "plugins", "tooling"].concat(
  ["package.json", "pnpm-workspace.yaml", "pnpm-lock.yaml", "turbo.json", "tsconfig.base.json"],
  ["README.md", "README.zh-CN.md", "LICENSE", "CHANGELOG.md", "node_modules", "out", "coverage"],
);

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly bin?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const fits = (name: string, patterns: readonly string[]): boolean =>
  patterns.some((pattern) => new RegExp(`^${pattern.replaceAll("*", "[^/]*")}$`).test(name));

const banned = (specifier: string, never: readonly string[]): boolean =>
  never.some((one) => one === "*" || specifier === one || specifier.startsWith(one.endsWith(":") ? one : `${one}/`));

/** What a source file imports, types included; relative files left out. */
function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const from = /(?:^\s*(?:import|export)\b[^"'`;=()]*\bfrom\s*|^\s*import\s*|\bimport\s*\(\s*)["']([^"'.][^"']*)["']/gm;
  return [...new Set(Array.from(code.matchAll(from), ([, specifier = ""]) => specifier))];
}

const packageOf = (specifier: string): string => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

/** Everything wrong with one package, one sentence each. */
function check(house: string, room: string): string[] {
  const floor = floors.find((row) => fits(room, [row.room]));
  if (!floor) return [`${room}: 楼层表里没有这个包；请在 tooling/floors.ts 和设计中各加一行 (no floor for this room)`];
  const manifest = JSON.parse(readFileSync(join(house, room, "package.json"), "utf8")) as Manifest;
  // an app is bundled: what it ships stands among its devDependencies
  const shipped = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(manifest.bin ? manifest.devDependencies : {}),
  };
  const declared = { ...shipped, ...manifest.devDependencies };
  const wrong: string[] = [];

  const weigh = (where: string, specifier: string, test: boolean): void => {
    const inner = specifier.startsWith("@taizhang/") ? packageOf(specifier).slice("@taizhang/".length) : undefined;
    if (
      inner === undefined
        ? !test && banned(specifier, floor.never)
        : !fits(inner, test ? [...floor.leansOn, ...testing] : floor.leansOn)
    )
      wrong.push(
        `${where}: ${room} 不得依赖 ${specifier}；本仓库内只可依赖 ${floor.leansOn.join("、") || "（无）"} (not on this floor)`,
      );
  };

  for (const entry of Object.keys(manifest.exports ?? {}))
    if (entry !== ".") wrong.push(`${room}/package.json: exports 只能有 "." 一个入口，多了 ${entry} (one entry only)`);
  // what is only there to test with may stand among the devDependencies of an app too; its sources are weighed below
  const toTest = (name: string): boolean => name in (manifest.devDependencies ?? {});
  for (const name of Object.keys(declared)) weigh(`${room}/package.json`, name, toTest(name));
  for (const file of globSync("{src,test}/**/*.{ts,tsx}", { cwd: join(house, room) }).toSorted()) {
    const where = `${room}/${file.replaceAll("\\", "/")}`;
    const test = /\.(test|test-d|bench)\.tsx?$|^test\b/.test(file);
    for (const specifier of importsOf(readFileSync(join(house, room, file), "utf8"))) {
      if (test && specifier === manifest.name) continue; // a test may use its package as others do
      weigh(where, specifier, test);
      const builtIn = specifier.startsWith("node:");
      const name = builtIn ? "@types/node" : packageOf(specifier);
      if (!(name in (test || builtIn ? declared : shipped)))
        wrong.push(`${where}: 用了 ${specifier}，但 package.json 没有声明 ${name} (imported, not declared)`);
    }
  }
  return wrong;
}

/** Everything wrong with the house at `house`, one sentence each; empty when every package keeps to its floor. */
export function violations(house: string): string[] {
  const rooms = globSync(["{packages,plugins,apps}/*/package.json", "tooling/package.json"], { cwd: house });
  const strangers = globSync("*", { cwd: house }).filter((name) => !name.startsWith(".") && !topLevel.includes(name));
  return [
    ...strangers.map((name) => `${name}: 顶层不放这个；请放进它的包或 tooling/ (not at the top level)`),
    ...rooms.toSorted().flatMap((path) => check(house, path.replace(/[\\/]package\.json$/, "").replaceAll("\\", "/"))),
  ];
}

if (import.meta.main) {
  const wrong = violations(root);
  for (const line of wrong) console.error(line);
  console.log(
    wrong.length === 0 ? "楼层完好 (every package keeps to its floor)" : `${wrong.length} 处越层 (violations)`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
