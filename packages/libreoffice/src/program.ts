/** Where LibreOffice and poppler are on this machine, and what a test does when they are not. */
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const PLACES = [
  "/usr/lib/libreoffice/program",
  "/opt/libreoffice/program",
  "/Applications/LibreOffice.app/Contents/MacOS",
];

/** The full path of a program, or undefined when the machine has none. `SOFFICE` names another LibreOffice. */
export function found(name: "soffice" | "pdftotext" | "pdftoppm"): string | undefined {
  const named = name === "soffice" ? process.env["SOFFICE"] : undefined;
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), ...(name === "soffice" ? PLACES : [])];
  return [
    ...(named ? [named] : []),
    ...folders.filter((folder) => folder !== "").map((folder) => join(folder, name)),
  ].find((path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Whether a test that needs LibreOffice and poppler can run here: `describe.skipIf(!present())`. The test command obtains
 * them or says why it could not; in CI nothing is skipped, so that a missing one throws.
 */
export function present(): boolean {
  const missing = (["soffice", "pdftotext"] as const).filter((name) => found(name) === undefined);
  if (missing.length > 0 && process.env["CI"] === "true")
    throw new Error(`缺少 ${missing.join("、")}，CI 不跳过任何测试 (missing, and CI skips nothing)`);
  return missing.length === 0;
}
