/** Files that mean harm, or look as if, each with the refusal it is owed; made when asked for, never stored. */
import { crc32, deflateRawSync } from "node:zlib";
import type { RefusalCode } from "../src/index.ts";
import { LIMITS } from "../src/index.ts";
import { types, workbook, zip, type Part } from "./zip.ts";

interface HostileFile {
  readonly name: string;
  readonly code: RefusalCode;
  readonly bytes: () => Uint8Array;
}

const MIB = 1 << 20;
/** Of spaces: deflate makes a thousandth of them. */
const blank = (size: number): Uint8Array => Buffer.alloc(size, 0x20);
/** Bytes no compressor makes smaller than a twentieth: noise in hexadecimal, repeated seldom enough. */
function grainy(size: number): Uint8Array {
  const block = Buffer.alloc(40_000);
  for (let at = 0, state = 1; at < 2_000; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    block[at] = 32 + (state % 90);
  }
  const out = Buffer.alloc(size, 0x20);
  for (let at = 0; at < size; at += block.length) block.copy(out, at);
  return out;
}

const compound = (...words: readonly string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(504),
    ...words.map((word) => Buffer.from(word, "utf16le")),
    Buffer.alloc(512),
  ]);

/** The same bytes from an odd place in memory on, as they come behind something else. */
function oddly(bytes: Uint8Array): Uint8Array {
  const room = new Uint8Array(bytes.length + 1);
  room.set(bytes, 1);
  return room.subarray(1);
}

const sheet = (data: string | Uint8Array, lie: Partial<Part> = {}): Part => ({
  name: "xl/worksheets/sheet1.xml",
  data,
  ...lie,
});
const nested = (depth: number): string => "<a>".repeat(depth) + "</a>".repeat(depth);
const attributed = (count: number): string =>
  `<a ${Array.from({ length: count }, (_, at) => `a${at}="1"`).join(" ")}/>`;
const external = (type: string): Part => ({
  name: "xl/_rels/workbook.xml.rels",
  data: `<Relationships><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="file:///etc/passwd" TargetMode="External"/></Relationships>`,
});

/** Many directory entries over the same bytes: the bomb that no ratio of one entry shows. */
function overlapping(): Uint8Array {
  const kernel = deflateRawSync(blank(MIB));
  const raw = { bytes: kernel, size: MIB, crc: crc32(blank(MIB)) };
  const empty = { bytes: Buffer.alloc(0), size: MIB, crc: raw.crc };
  return zip([
    types(),
    { name: "xl/workbook.xml", data: "", raw },
    ...Array.from({ length: 100 }, (_, at): Part => ({
      name: `xl/a${at}.xml`,
      data: "",
      raw: { ...empty, bytes: kernel },
      at: 1,
    })),
  ]);
}

const refusedAtTheDoor: readonly HostileFile[] = [
  { name: "too many bytes", code: "too-large", bytes: () => blank(LIMITS.file + 1) },
  { name: "nothing", code: "not-office", bytes: () => new Uint8Array() },
  { name: "text", code: "not-office", bytes: () => Buffer.from("姓名,人数") },
  { name: "PDF", code: "not-office", bytes: () => Buffer.from("%PDF-1.7") },
  { name: "HTML called XLS", code: "not-office", bytes: () => Buffer.from("<html><table></table></html>") },
  { name: "password-protected", code: "encrypted", bytes: () => compound("EncryptionInfo", "EncryptedPackage") },
  { name: "old workbook", code: "old-format", bytes: () => compound("Workbook") },
  { name: "old workbook behind a byte", code: "old-format", bytes: () => oddly(compound("Workbook", "\u4500E\u4500")) },
  {
    name: "password-protected behind a byte",
    code: "encrypted",
    bytes: () => oddly(compound("EncryptionInfo", "EncryptedPackage")),
  },
  { name: "zip without content types", code: "not-office", bytes: () => zip([{ name: "a.txt", data: "a" }]) },
  { name: "presentation", code: "not-office", bytes: () => zip([{ name: "[Content_Types].xml", data: "<Types/>" }]) },
  { name: "main part missing", code: "damaged", bytes: () => zip([types()]) },
  { name: "end of directory cut off", code: "damaged", bytes: () => workbook().slice(0, -10) },
  { name: "only the beginning", code: "damaged", bytes: () => workbook().slice(0, 60) },
  { name: "encrypted entry", code: "encrypted", bytes: () => workbook(sheet("<a/>", { flags: 0x801 })) },
  { name: "unknown compression", code: "damaged", bytes: () => workbook(sheet("<a/>", { method: 12 })) },
  { name: "symbolic link", code: "symlink", bytes: () => workbook(sheet("/etc/passwd", { mode: 0o120_777 })) },
  { name: "name climbing up", code: "damaged", bytes: () => workbook({ name: "../../evil.xml", data: "" }) },
  { name: "absolute name", code: "damaged", bytes: () => workbook({ name: "/etc/evil.xml", data: "" }) },
  { name: "one name twice", code: "damaged", bytes: () => workbook(sheet("<a/>"), sheet("<b/>")) },
  { name: "one name in two cases", code: "damaged", bytes: () => workbook({ name: "XL/Workbook.xml", data: "" }) },
  { name: "overlapping entries", code: "overlap", bytes: overlapping },
  {
    name: "two entries on one header",
    code: "overlap",
    bytes: () => workbook(sheet("<a/>"), { name: "xl/b.xml", data: "<a/>", at: 2 }),
  },
  {
    name: "too many parts",
    code: "too-many-parts",
    bytes: () => workbook(...Array.from({ length: LIMITS.parts - 1 }, (_, at) => ({ name: `a${at}.xml`, data: "" }))),
  },
  { name: "declared 4 GB", code: "part-too-large", bytes: () => workbook(sheet("<a/>", { size: 0xfffffff0 })) },
  {
    name: "declared 240 MB in all",
    code: "all-parts-too-large",
    bytes: () => workbook(...Array.from({ length: 4 }, (_, at) => ({ name: `a${at}.xml`, data: "", size: 60 * MIB }))),
  },
  { name: "macros", code: "macros", bytes: () => workbook({ name: "xl/vbaProject.bin", data: "x" }) },
  { name: "macro sheet", code: "macros", bytes: () => workbook({ name: "xl/macrosheets/sheet1.xml", data: "<a/>" }) },
  {
    name: "macro-enabled type",
    code: "macros",
    bytes: () =>
      zip([
        types('<Override PartName="/xl/x.xml" ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>'),
        { name: "xl/workbook.xml", data: "<a/>" },
      ]),
  },
  {
    name: "macros under another name",
    code: "macros",
    bytes: () =>
      zip([
        types('<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'),
        { name: "xl/workbook.xml", data: "<a/>" },
        { name: "xl/harmless.BIN", data: "x" },
      ]),
  },
  {
    name: "a type every object has",
    code: "not-office",
    bytes: () =>
      zip([
        { name: "[Content_Types].xml", data: '<Types><Override PartName="/a.xml" ContentType="constructor"/></Types>' },
        { name: "a.xml", data: "<a/>" },
      ]),
  },
  { name: "ActiveX", code: "object", bytes: () => workbook({ name: "xl/activeX/activeX1.xml", data: "<a/>" }) },
  {
    name: "embedded object",
    code: "object",
    bytes: () => workbook({ name: "xl/embeddings/oleObject1.bin", data: "x" }),
  },
  { name: "zip in the zip, by name", code: "nested", bytes: () => workbook({ name: "xl/media/a.zip", data: "x" }) },
  {
    name: "formula of another workbook",
    code: "external",
    bytes: () => workbook({ name: "xl/externalLinks/externalLink1.xml", data: "<a/>" }),
  },
  { name: "data connection", code: "external", bytes: () => workbook({ name: "xl/connections.xml", data: "<a/>" }) },
  ...["attachedTemplate", "externalLinkPath", "image", "oleObject", "subDocument", "frame"].map(
    (type): HostileFile => ({ name: `external ${type}`, code: "external", bytes: () => workbook(external(type)) }),
  ),
  {
    name: "DOCTYPE in the content types",
    code: "doctype",
    bytes: () => zip([{ name: "[Content_Types].xml", data: "<!DOCTYPE Types><Types/>" }]),
  },
  {
    name: "bomb in the relationships",
    code: "ratio",
    bytes: () => workbook({ name: "_rels/.rels", data: blank(2 * MIB) }),
  },
];

const entity = '<!DOCTYPE a [<!ENTITY b "b"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]><a>&c;</a>';

const refusedWhenRead: readonly HostileFile[] = [
  { name: "60 MB of blanks", code: "ratio", bytes: () => workbook(sheet(blank(60 * MIB))) },
  {
    name: "forged small size",
    code: "damaged",
    bytes: () => workbook(sheet(blank(5 * MIB), { size: 1_000 })),
  },
  { name: "forged large size", code: "damaged", bytes: () => workbook(sheet("<a/>", { size: 5_000 })) },
  { name: "wrong checksum", code: "damaged", bytes: () => workbook(sheet("<a/>", { crc: 1 })) },
  {
    name: "compressed rubbish",
    code: "damaged",
    bytes: () => workbook(sheet("", { raw: { bytes: Buffer.from("abc"), size: 9, crc: 0 } })),
  },
  { name: "zip in the zip, by content", code: "nested", bytes: () => workbook(sheet(workbook())) },
  { name: "old workbook in the zip, by content", code: "nested", bytes: () => workbook(sheet(compound("Workbook"))) },
  { name: "billion laughs", code: "doctype", bytes: () => workbook(sheet(entity)) },
  {
    name: "external entity",
    code: "doctype",
    bytes: () => workbook(sheet('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')),
  },
  {
    name: "parameter entity",
    code: "doctype",
    bytes: () => workbook(sheet('<!DOCTYPE a [<!ENTITY % x SYSTEM "http://127.0.0.1/"> %x;]><a/>')),
  },
  { name: "undefined entity", code: "damaged", bytes: () => workbook(sheet("<a>&nbsp;</a>")) },
  { name: "UTF-16", code: "encoding", bytes: () => workbook(sheet(Buffer.from("\ufeff<a/>", "utf16le"))) },
  {
    name: "declared UTF-16",
    code: "encoding",
    bytes: () => workbook(sheet('<?xml version="1.0" encoding="UTF-16"?><a/>')),
  },
  {
    name: "declared UTF-7",
    code: "encoding",
    bytes: () => workbook(sheet('<?xml version="1.0" encoding="UTF-7"?><a/>')),
  },
  {
    name: "broken UTF-8",
    code: "damaged",
    bytes: () => workbook(sheet(Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]))),
  },
  { name: "U+FFFE", code: "damaged", bytes: () => workbook(sheet("<a>\ufffe</a>")) },
  { name: "too deep by one", code: "too-deep", bytes: () => workbook(sheet(nested(LIMITS.depth + 1))) },
  { name: "200 000 deep", code: "too-deep", bytes: () => workbook(sheet("<a>".repeat(200_000))) },
  {
    name: "one attribute too many",
    code: "too-many-attributes",
    bytes: () => workbook(sheet(attributed(LIMITS.attributes + 1))),
  },
  { name: "one attribute twice", code: "damaged", bytes: () => workbook(sheet('<a b="1" b="2"/>')) },
  { name: "cut off", code: "damaged", bytes: () => workbook(sheet("<a><b>")) },
  { name: "no XML", code: "damaged", bytes: () => workbook(sheet("人数 90")) },
  { name: "empty part", code: "damaged", bytes: () => workbook(sheet("")) },
];

/** Refused by `openOffice`, before a part is asked for. */
export const AT_THE_DOOR = refusedAtTheDoor;
/** Opened, and refused when the sheet in it is read. */
export const WHEN_READ = refusedWhenRead;
export { attributed, grainy, nested, sheet };
