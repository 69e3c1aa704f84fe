/** A file edited by LibreOffice itself: a macro does what somebody at its keyboard would, and saves. */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { found } from "./program.ts";

/** A DOCX and what is done to it: lines of Basic about `doc`, with the words of {@link WORDS}. */
export interface Edit {
  readonly file: Uint8Array;
  readonly basic: string;
}

/**
 * What a line may say. Places are named by words that stand there.
 * `Say doc, "90", "80"` replaces every occurrence, `SayFirst` the first; `Between doc, "甲", "乙", "丙"`
 * puts 丙 in place of what stands between the two; `Drop doc, "甲"` deletes the paragraph, `After doc, "甲", "乙"`
 * adds one behind it, `Move doc, "甲", "乙"` and `Copy doc, "甲", "乙"` put the one behind the other;
 * `Track doc` records changes from then on; `Order doc, "AcceptAllTrackedChanges"` is a command of the menu.
 */
const WORDS = `
Function Arg(n As String, v As Variant) As Variant
  Dim p As New com.sun.star.beans.PropertyValue
  p.Name = n
  p.Value = v
  Arg = p
End Function
Function Found(doc, words As String)
  Dim d
  d = doc.createSearchDescriptor()
  d.SearchString = words
  Found = doc.findFirst(d)
  If IsNull(Found) Then Error 1000
End Function
Sub Say(doc, words As String, others As String)
  Dim d
  d = doc.createReplaceDescriptor()
  d.SearchString = words
  d.ReplaceString = others
  If doc.replaceAll(d) = 0 Then Error 1000
End Sub
Sub SayFirst(doc, words As String, others As String)
  Found(doc, words).setString(others)
End Sub
Sub Between(doc, before As String, behind As String, others As String)
  Dim a, c
  a = Found(doc, before)
  c = a.Text.createTextCursorByRange(a.End)
  c.gotoRange(Found(doc, behind).Start, True)
  c.setString(others)
End Sub
Function Paragraph(doc, words As String)
  Dim r, c
  r = Found(doc, words)
  c = r.Text.createTextCursorByRange(r)
  c.gotoStartOfParagraph(False)
  c.gotoEndOfParagraph(True)
  Paragraph = c
End Function
Sub Drop(doc, words As String)
  Dim c
  c = Paragraph(doc, words)
  c.goRight(1, True)
  c.setString("")
End Sub
Sub After(doc, words As String, others As String)
  Dim c
  c = Paragraph(doc, words)
  c.collapseToEnd()
  c.Text.insertControlCharacter(c, 0, False)
  c.Text.insertString(c, others, False)
End Sub
Sub Carry(doc, words As String, behind As String, away As Boolean)
  Dim t, c
  doc.CurrentController.select(Paragraph(doc, words))
  t = doc.CurrentController.getTransferable()
  If away Then Drop(doc, words)
  c = Paragraph(doc, behind)
  c.collapseToEnd()
  c.Text.insertControlCharacter(c, 0, False)
  doc.CurrentController.getViewCursor().gotoRange(c, False)
  doc.CurrentController.insertTransferable(t)
End Sub
Sub Copy(doc, words As String, behind As String)
  Carry(doc, words, behind, False)
End Sub
Sub Move(doc, words As String, behind As String)
  Carry(doc, words, behind, True)
End Sub
Sub Track(doc)
  doc.RecordChanges = True
End Sub
Sub Order(doc, command As String)
  createUnoService("com.sun.star.frame.DispatchHelper").executeDispatch(doc.CurrentController.Frame, ".uno:" & command, "", 0, Array())
End Sub
`;

const xml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const HEAD = (kind: string, dtd: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE ${kind} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "${dtd}.dtd">\n`;

/** No button over headers and footers: without a screen LibreOffice has no picture of it, and stops. */
const QUIET =
  '<item oor:path="/org.openoffice.Office.Writer/Content/Display"><prop oor:name="UseHeaderFooterMenu" oor:op="fuse"><value>false</value></prop></item>';

/** The module: each edit in a procedure of its own, so that one that fails is named and does not stop the others. */
function moduleOf(edits: readonly Edit[], urlOf: (at: number, side: "in" | "out") => string): string {
  const procedures = edits.map(
    ({ basic }, at) => `
Sub Edit${at}()
  Dim doc
  On Error GoTo Wrong
  doc = StarDesktop.loadComponentFromURL("${urlOf(at, "in")}", "_blank", 0, Array(Arg("Hidden", True)))
  ${basic.replaceAll("\n", "\n  ")}
  doc.storeToURL("${urlOf(at, "out")}", Array(Arg("FilterName", "MS Word 2007 XML")))
  doc.close(True)
  Exit Sub
Wrong:
  Print #1, "edit ${at}: " & Error & " (" & Err & ", line " & Erl & ")"
End Sub`,
  );
  const calls = edits.map((_, at) => `  Edit${at}`).join("\n");
  return `${WORDS}${procedures.join("\n")}\nSub Main(log As String)\n  Open log For Output As #1\n${calls}\n  Close #1\n  StarDesktop.terminate()\nEnd Sub\n`;
}

const LIMIT_MS = 60_000;

/** Every DOCX as LibreOffice saves it after the edit, in order. One start for all. @throws when an edit could not be made. */
export async function editAll(edits: readonly Edit[]): Promise<Uint8Array[]> {
  const soffice = found("soffice");
  if (soffice === undefined) throw new Error("找不到 LibreOffice (soffice)");
  const place = await mkdtemp(join(tmpdir(), "taizhang-libreoffice-"));
  const pathOf = (at: number, side: "in" | "out"): string => join(place, `${at}-${side}.docx`);
  const start = (...args: readonly string[]) =>
    promisify(execFile)(
      soffice,
      [`-env:UserInstallation=${pathToFileURL(join(place, "profile")).href}`, "--headless", "--norestore", ...args],
      { env: { ...process.env, LC_ALL: "C.UTF-8" }, timeout: LIMIT_MS + 5_000 * edits.length },
    );
  try {
    await Promise.all(edits.map(({ file }, at) => writeFile(pathOf(at, "in"), file)));
    // the first start makes the profile, and would overwrite what stands in it
    await start("--terminate_after_init");
    const library = join(place, "profile/user/basic/Standard");
    await mkdir(library, { recursive: true });
    const settings = join(place, "profile/user/registrymodifications.xcu");
    await writeFile(settings, (await readFile(settings, "utf8")).replace("</oor:items>", `${QUIET}</oor:items>`));
    const source = moduleOf(edits, (at, side) => pathToFileURL(pathOf(at, side)).href);
    await writeFile(
      join(library, "script.xlb"),
      `${HEAD("library:library", "library")}<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false"><library:element library:name="Edits"/></library:library>`,
    );
    await writeFile(
      join(library, "Edits.xba"),
      `${HEAD("script:module", "module")}<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Edits" script:language="StarBasic">${xml(source)}</script:module>`,
    );
    const log = join(place, "log.txt");
    const { stderr } = await start(`macro:///Standard.Edits.Main("${log}")`);
    const wrong = await readFile(log, "utf8").catch(() => `the macro did not run: ${stderr}`);
    if (wrong.trim() !== "") throw new Error(`LibreOffice: ${wrong}`);
    return await Promise.all(edits.map((_, at) => readFile(pathOf(at, "out"))));
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 3 });
  }
}
