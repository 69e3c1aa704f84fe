/** Builds the house and runs every test; the last line is "N passed, N failed, N skipped". */
import { run } from "./command.ts";
import { provideLibreOffice } from "./libreoffice.ts";

const libreOffice = provideLibreOffice();
const build = await run(["turbo", "run", "build", "--output-logs=errors-only"]);
if (build.code !== 0) {
  console.error("构建失败，测试没有运行。(The build failed; no test was run.)");
  console.log("0 passed, 1 failed, 0 skipped");
  process.exit(1);
}
await libreOffice;
const tests = await run(["vitest", "run", "--config", "tooling/vitest.config.ts", ...process.argv.slice(2)]);
process.exit(tests.code);
