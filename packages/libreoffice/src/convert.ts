/** A file as LibreOffice saves it: printed as PDF, or opened and saved again. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { FONTS_CONF } from "./fonts.ts";
import { found } from "./program.ts";

/** What LibreOffice reads or writes here, by extension; fodt is its own text format in one XML file. */
export type FileKind = "docx" | "xlsx" | "pdf" | "csv" | "fodt";

/** LibreOffice takes seconds; a file it cannot finish in a minute has stopped it. */
const LIMIT_MS = 60_000;

/**
 * Every file as LibreOffice writes it, in the same order: DOCX to PDF, DOCX saved again as DOCX, XLSX recalculated as XLSX.
 * One start for all of them, in a profile of its own, so that runs side by side do not meet.
 * @throws when LibreOffice is missing, or did not write a file.
 */
export async function convertAll(files: readonly Uint8Array[], from: FileKind, to: FileKind): Promise<Uint8Array[]> {
  const soffice = found("soffice");
  if (soffice === undefined) throw new Error("找不到 LibreOffice (soffice)");
  const place = await mkdtemp(join(tmpdir(), "taizhang-libreoffice-"));
  try {
    const [inside, outside] = [join(place, "in"), join(place, "out")];
    await Promise.all([mkdir(inside), mkdir(outside), writeFile(join(place, "fonts.conf"), FONTS_CONF)]);
    const paths = files.map((_, at) => join(inside, `${at}.${from}`));
    await Promise.all(files.map((bytes, at) => writeFile(paths[at] ?? "", bytes)));
    const profile = `-env:UserInstallation=${pathToFileURL(join(place, "profile")).href}`;
    const args = [profile, "--headless", "--norestore", "--convert-to", to, "--outdir", outside, ...paths];
    const env = { ...process.env, FONTCONFIG_FILE: join(place, "fonts.conf"), LC_ALL: "C.UTF-8" };
    const { stderr } = await promisify(execFile)(soffice, args, { env, timeout: LIMIT_MS + 5_000 * files.length });
    return await Promise.all(
      files.map((_, at) =>
        readFile(join(outside, `${at}.${to}`)).catch(() => {
          throw new Error(`LibreOffice 没有写出第 ${at + 1} 个文件 (nothing written): ${stderr}`);
        }),
      ),
    );
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** One file as LibreOffice writes it; see {@link convertAll}. */
export async function convert(file: Uint8Array, from: FileKind, to: FileKind): Promise<Uint8Array> {
  const [bytes] = await convertAll([file], from, to);
  if (bytes === undefined) throw new Error("LibreOffice 没有写出文件 (nothing written)");
  return bytes;
}
