/** Parts that make an Office file more than a document: macros, embedded objects, ties to other files. */
import { OfficeRefusal } from "./refusal.ts";
import type { XmlVisitor } from "./xml.ts";

const MACROS = /(?:^|\/)(?:vbaProject|vbaData)[^/]*$|(?:^|\/)(?:macrosheets|dialogsheets)\//i;
const OBJECTS = /(?:^|\/)activeX\/|(?:^|\/)embeddings\/|(?:^|\/)oleObject[^/]*$/i;
/** A chart's own figures, which Word keeps as a small workbook; it is never opened. */
const CHART_DATA = /(?:^|\/)embeddings\/[^/]+\.xlsx$/i;
const ARCHIVES = /\.(?:zip|7z|rar|gz|tar|jar|docx|docm|xlsx|xlsm|xlsb|pptx|pptm|ods|odt)$/i;

const TIES = /(?:^|\/)externalLinks\/|(?:^|\/)connections\.xml$|(?:^|\/)queryTables\//i;

const macros = (): OfficeRefusal => new OfficeRefusal("macros", "文件带有宏，请另存为不带宏的 .docx 或 .xlsx");

const external = (words: string): OfficeRefusal =>
  new OfficeRefusal("external", `文件牵着外面的文件或网址（${words}），请断开链接后另存一份`);

/** What the name of a part gives away. */
export function refusePart(name: string): void {
  if (MACROS.test(name)) throw macros();
  if (TIES.test(name)) throw external("引用其他工作簿的公式或数据连接");
  if (CHART_DATA.test(name)) return;
  if (OBJECTS.test(name)) throw new OfficeRefusal("object", `文件里嵌有对象（${name}），请删去嵌入的对象后另存一份`);
  if (ARCHIVES.test(name)) throw new OfficeRefusal("nested", `文件里套着另一个文件（${name}），请删去后另存一份`);
}

export type OfficeKind = "docx" | "xlsx";

const MAIN: ReadonlyMap<string, OfficeKind> = new Map([
  ["application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "docx"],
  ["application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", "xlsx"],
]);

/** What `[Content_Types].xml` says the package is. */
export interface ContentTypes {
  readonly visitor: XmlVisitor;
  /** Kind and part name of the main part, once read. */
  readonly main: () => { readonly kind: OfficeKind; readonly name: string } | undefined;
}

/** Reads the content types, refusing macro-enabled ones that a part of the package has. */
export function contentTypes(names: readonly string[]): ContentTypes {
  const lower = names.map((name) => name.toLowerCase());
  /** Some programs list a type for every extension they know, parts or none. */
  const isOfNone = (extension: string | undefined): boolean =>
    extension !== undefined && !lower.some((name) => name.endsWith(`.${extension.toLowerCase()}`));
  let main: { kind: OfficeKind; name: string } | undefined;
  const open: XmlVisitor["open"] = ({ local, attributes }) => {
    const type = attributes["ContentType"] ?? "";
    if (/macroEnabled|vbaProject/i.test(type) && !isOfNone(attributes["Extension"])) throw macros();
    const kind = MAIN.get(type);
    if (local === "Override" && kind !== undefined) main ??= { kind, name: (attributes["PartName"] ?? "").slice(1) };
  };
  return { visitor: { open }, main: () => main };
}

/** Refuses ties to other files and addresses. A link somebody may click is none: nothing follows it by itself. */
export const relationships: XmlVisitor = {
  open: ({ local, attributes }) => {
    if (local !== "Relationship" || attributes["TargetMode"]?.toLowerCase() !== "external") return;
    const type = attributes["Type"] ?? "";
    if (type.endsWith("/hyperlink")) return;
    const what = type.slice(type.lastIndexOf("/") + 1);
    throw external(WORDS.get(what) ?? what);
  },
};

const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    attachedTemplate: "文档模板",
    externalLinkPath: "引用其他工作簿的公式",
    image: "链接的图片",
    oleObject: "链接的对象",
    subDocument: "子文档",
    frame: "框架网页",
  }),
);
