/** Packs every package as it would be published and lets publint or attw judge the packed thing. */
import { globSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData, type Problem } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { root, run } from "./command.ts";

/** What a tool has to say about one tarball; nothing when it is content. */
type Judge = (tarball: Uint8Array<ArrayBuffer>) => Promise<readonly string[]>;

const judges: Readonly<Record<string, Judge>> = {
  publint: async (tarball) => {
    const { messages, pkg } = await publint({ pack: { tarball: tarball.buffer }, strict: true });
    return messages.map((message) => formatMessage(message, pkg, { color: false }) ?? message.code);
  },
  attw: async (tarball) => {
    const result = await checkPackage(createPackageFromTarballData(tarball));
    if (!result.types) return []; // an app brings no types
    return result.problems.filter(matters).map((problem) => JSON.stringify({ ...problem, trace: undefined }));
  },
};

/** The packages are ES modules only: how require() or the resolution of Node 10 would see them is no concern. */
function matters(problem: Problem): boolean {
  if ("resolutionKind" in problem) return !["node10", "node16-cjs"].includes(problem.resolutionKind);
  return !("resolutionOption" in problem) || problem.resolutionOption !== "node10";
}

const judge = judges[process.argv[2] ?? ""];
if (!judge) throw new Error(`用法 (usage): published.ts ${Object.keys(judges).join("|")}`);

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
}

/** What stays in the house: the tooling, and what only tests lean on. */
const kept = globSync(["tooling/package.json", "{packages,plugins}/*/package.json"], { cwd: root })
  .map((path) => JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest)
  .filter((manifest) => manifest.private === true)
  .map(({ name }) => `--filter=!${name}`);

const folder = mkdtempSync(join(tmpdir(), "published-"));
try {
  const build = await run(["turbo", "run", "build", "--output-logs=errors-only"], { quiet: true });
  const pack = ["pnpm", "-r", ...kept, "pack", "--pack-destination", folder] as const;
  const packed = build.code === 0 ? await run(pack, { quiet: true }) : build;
  if (packed.code !== 0) throw new Error(packed.output);

  const tarballs = globSync("*.tgz", { cwd: folder }).toSorted();
  let wrong = 0;
  for (const name of tarballs) {
    const said = await judge(new Uint8Array(readFileSync(join(folder, name))));
    for (const line of said) console.error(`${name}: ${line}`);
    wrong += said.length;
  }
  console.log(`${tarballs.length} 个包，${wrong} 个问题 (${tarballs.length} packages, ${wrong} problems)`);
  process.exitCode = wrong === 0 && tarballs.length > 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true });
}
