/** Starts a script of this folder under the Node that package.json pins, whatever Node the machine has. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

const tooling = import.meta.dirname ?? new URL(".", import.meta.url).pathname;
const root = join(tooling, "..");
const pinned = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).devDependencies.node;
const [script, ...args] = process.argv.slice(2);

const installed = join(root, "node_modules/node/bin", process.platform === "win32" ? "node.exe" : "node");
const node = process.versions.node === pinned ? process.execPath : installed;
if (spawnSync(node, ["-p", "process.versions.node"], { encoding: "utf8" }).stdout?.trim() !== pinned) {
  console.error(`需要 Node ${pinned}，现在只有 ${process.versions.node}。请先安装依赖：npx --yes pnpm@12 install`);
  console.error(`(Node ${pinned} comes with the dependencies, and the install has not finished.)`);
  process.exit(1);
}
// turbo and the package scripts look their tools up in PATH
const env = { ...process.env, PATH: join(root, "node_modules/.bin") + delimiter + process.env.PATH };
const { status } = spawnSync(node, [join(tooling, script), ...args], { stdio: "inherit", env });
process.exit(status ?? 1);
