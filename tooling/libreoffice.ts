/** LibreOffice, poppler and Chinese fonts for the tests: found, or installed where that may be done without asking. */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
// by its source: the tests' tools are obtained while the house is being built
import { found } from "../packages/libreoffice/src/program.ts";

const PACKAGES = ["libreoffice-writer-nogui", "libreoffice-calc-nogui", "poppler-utils", "fonts-noto-cjk"];

/** Another run may be installing at the same moment: apt is asked to wait for it. */
const PATIENCE = ["-o", "DPkg::Lock::Timeout=300"];

const lacking = (): boolean => found("soffice") === undefined || found("pdftotext") === undefined;

/** Makes sure the tests find LibreOffice, or says what they will skip and why; in CI they skip nothing and fail. */
export async function provideLibreOffice(): Promise<void> {
  if (!lacking()) return;
  const why = whyNot() ?? (await install());
  if (!lacking()) return;
  const kept =
    process.env["CI"] === "true" ? "CI 不跳过，这些测试将失败 (they fail)" : "这些测试将跳过 (they are skipped)";
  console.log(`没有 LibreOffice 或 poppler：${why}`);
  console.log(
    `版面、另存、重算要靠它们来看，${kept}。自己安装：apt-get install --no-install-recommends ${PACKAGES.join(" ")}`,
  );
}

function whyNot(): string | undefined {
  if (process.platform !== "linux") return "只在 Linux 上自动安装 (installed on Linux only)";
  if (process.getuid?.() !== 0) return "自动安装需要 root (needs root)";
  return undefined;
}

/** Installs; what went wrong, or an empty sentence. */
async function install(): Promise<string> {
  console.log("测试要用 LibreOffice、poppler 和中文字体，用 apt-get 安装，约需一两分钟…… (installing for the tests)");
  const started = performance.now();
  // a mirror without lists of its own fails the update and may still hold the packages
  await apt(["update", "-qq"]);
  const failure = await apt(["install", "--yes", "--no-install-recommends", ...PACKAGES]);
  if (failure === "") console.log(`装好了，用时 ${Math.round((performance.now() - started) / 1000)} 秒 (installed)`);
  return failure;
}

/** Runs apt-get, one line on the console now and then; its last lines when it failed, else nothing. */
function apt(args: readonly string[]): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", LC_ALL: "C.UTF-8" };
  const child = spawn("apt-get", [...PATIENCE, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const last: string[] = [];
  let unpacked = 0;
  const hear = (line: string): void => {
    last.push(line);
    if (last.length > 5) last.shift();
    if (line.startsWith("Setting up")) unpacked += 1;
    if (line.startsWith("Need to get") || (line.startsWith("Setting up") && unpacked % 40 === 0))
      console.log(`  ${line}`);
  };
  createInterface({ input: child.stdout }).on("line", hear);
  createInterface({ input: child.stderr }).on("line", hear);
  return new Promise((resolve) => {
    child.once("error", () => resolve("这台机器没有 apt-get (no apt-get)"));
    child.once("close", (code) => resolve(code === 0 ? "" : `apt-get 失败 (failed)：${last.join(" / ")}`));
  });
}
