/** Builds the package it is started in: a library becomes JavaScript with declarations, an app one bundle that needs nothing else. */
import { spawnSync } from "node:child_process";
import { chmod, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type Options } from "tsup";

interface Manifest {
  readonly bin?: Readonly<Record<string, string>>;
  /** Programs of an app that it starts itself, in processes of their own. */
  readonly programs?: readonly string[];
  readonly exports?: Readonly<Record<string, { readonly "@taizhang/source"?: string }>>;
}

const common: Options = {
  config: false,
  silent: true,
  format: ["esm"],
  target: "node24",
  platform: "node",
  outDir: "dist",
  dts: false,
  // tsup's default turns node:sqlite into a package "sqlite" that does not exist
  removeNodeProtocol: false,
};

/** The house words its issues itself; zod's fifty languages would be a fifth of what every command has to load. */
const withoutLocales: NonNullable<Options["esbuildPlugins"]>[number] = {
  name: "without-locales",
  setup: (esbuild) => {
    esbuild.onLoad({ filter: /[\\/]zod[\\/]v4[\\/]locales[\\/]index\.js$/ }, () => ({ contents: "export {};" }));
  },
};

const manifest = JSON.parse(await readFile("package.json", "utf8")) as Manifest;
await rm("dist", { recursive: true, force: true });
try {
  await (manifest.bin
    ? buildApp([...Object.values(manifest.bin), ...(manifest.programs ?? [])])
    : buildLibrary(manifest.exports ?? {}));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** One JavaScript file per entry of `exports`; dependencies stay imports. */
async function buildLibrary(exports: NonNullable<Manifest["exports"]>): Promise<void> {
  const entry = Object.values(exports).flatMap(({ "@taizhang/source": source }) => source ?? []);
  if (entry.length === 0) throw new Error("package.json 的 exports 没有 @taizhang/source 入口 (no source entry)");
  await build({ ...common, entry });
  await declare(entry);
}

/**
 * What a package lists under `dependencies` stays outside the bundle, everything else goes in, workspace packages from source.
 * Splitting keeps an `import()` lazy, so that a command pays only for what it uses.
 */
async function buildApp(outputs: readonly string[]): Promise<void> {
  await build({
    ...common,
    entry: outputs.map((output) => output.replace(/^(\.\/)?dist\//, "src/").replace(/\.js$/, ".ts")),
    splitting: true,
    esbuildOptions: (options) => {
      options.conditions = ["@taizhang/source", "module"];
      options.minifyWhitespace = true;
      options.minifySyntax = true;
      options.legalComments = "none";
    },
    esbuildPlugins: [withoutLocales],
    // CommonJS inside an ES module still calls require
    banner: {
      js: 'import { createRequire as __cr } from "node:module";const require = __cr(import.meta.url);',
    },
  });
  for (const output of outputs) {
    const text = await readFile(output, "utf8");
    if (!text.startsWith("#!")) await writeFile(output, `#!/usr/bin/env node\n${text}`);
    await chmod(output, 0o755);
  }
}

/** Declarations by tsc, following the imports of the entries, so that tests stay out. */
async function declare(entry: readonly string[]): Promise<void> {
  const config = join("dist", "tsconfig.json");
  const compilerOptions = {
    noEmit: false,
    emitDeclarationOnly: true,
    customConditions: [], // a reader of the declarations has the built dependencies, not their sources
    rootDir: "../src",
    outDir: ".",
  };
  const files = entry.map((file) => join("..", file));
  await writeFile(config, JSON.stringify({ extends: "../tsconfig.json", compilerOptions, files, include: [] }));
  const tsc = join(import.meta.dirname, "../node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [tsc, "-p", config], { stdio: "inherit" });
  await rm(config);
  if (status !== 0) throw new Error("tsc 没有通过 (tsc failed)");
}
