/** The typesetting engine with its fonts: loaded when the first PDF is asked for, then kept. */
import { createRequire } from "node:module";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { literal } from "./literal.ts";
import { BUNDLED } from "./typeface.ts";

/** Whether an installed 仿宋 or 楷体 may stand in, or only fonts that come along: these give the same bytes on every machine. */
export type Fonts = "installed" | "bundled";

/** The engine cannot run on this machine; the message says what to do. */
export class EngineMissing extends Error {
  constructor(cause: unknown) {
    const why = cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause);
    super(
      `这台机器不能写 PDF：排版引擎或字体装载不了（${process.platform}-${process.arch}：${why}）；` +
        "请重新安装 taizhang，或改用 --format docx 再另存为 PDF",
      { cause },
    );
    this.name = "EngineMissing";
  }
}

/** Results older than this many papers are forgotten, so that a server does not grow. */
const KEPT = 4;

/** No folder of that name: the source can read no file, and nothing but the source is given. */
const NOWHERE = "/taizhang-nowhere";

let loading: Promise<NodeCompiler> | undefined;

async function load(): Promise<NodeCompiler> {
  try {
    const typst = await import("@myriaddreamin/typst-ts-node-compiler");
    const { resolve } = createRequire(import.meta.url);
    const fontPaths = Object.values(BUNDLED).flatMap((files) => files.map((file) => resolve(file)));
    return typst.NodeCompiler.create({ workspace: NOWHERE, fontArgs: [{ fontPaths }] });
  } catch (cause) {
    throw new EngineMissing(cause);
  }
}

const engine = (): Promise<NodeCompiler> => (loading ??= load());

/** Which of the families the engine knows. */
export async function known(families: readonly string[]): Promise<ReadonlySet<string>> {
  const compiler = await engine();
  // it says so when a family is unknown, and nothing else of so short a paper
  const unknown = (family: string): boolean =>
    compiler.compile({ mainFileContent: `#text(font: ${literal(family)})[a]` }).takeWarnings() !== null;
  return new Set(families.filter((family) => !unknown(family)));
}

/** The source as a tagged PDF (PDF/UA-1 unless a character has no glyph in any font). A source that does not compile is our fault. */
export async function compiled(source: string): Promise<Uint8Array> {
  const compiler = await engine();
  const result = compiler.compile({ mainFileContent: source });
  const paper = result.result;
  if (paper === null) {
    const said = result.takeDiagnostics()?.shortDiagnostics ?? [];
    throw new Error(`Typst refused the paper: ${JSON.stringify(said)}`);
  }
  try {
    return new Uint8Array(compiler.pdf(paper, { pdfStandard: "ua-1" }));
  } catch {
    return new Uint8Array(compiler.pdf(paper));
  } finally {
    compiler.evictCache(KEPT);
  }
}
