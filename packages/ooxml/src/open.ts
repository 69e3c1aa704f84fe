/** An untrusted Office file, opened: its dangers refused, its parts read within the limits. */
import { openArchive } from "./archive.ts";
import { contentTypes, refusePart, relationships, type OfficeKind } from "./dangers.ts";
import { damaged, OfficeRefusal } from "./refusal.ts";
import { isContainer, refuseForeign } from "./signature.ts";
import { xmlReader, type XmlVisitor } from "./xml.ts";

export interface OfficeFile {
  readonly kind: OfficeKind;
  /** Name of the main part: `word/document.xml`, `xl/workbook.xml`. */
  readonly main: string;
  /** Names of all parts, without a leading slash. */
  readonly names: readonly string[];
  /** The bytes of a part; undefined when there is none of that name. Throws `OfficeRefusal`. */
  readonly read: (name: string) => Promise<Uint8Array | undefined>;
  /** Tells a part of XML to the visitor while it inflates; false when there is none of that name. Throws `OfficeRefusal`. */
  readonly walk: (name: string, visitor: XmlVisitor) => Promise<boolean>;
}

const CONTENT_TYPES = "[Content_Types].xml";

/** Opens the bytes of a DOCX or XLSX. Throws `OfficeRefusal` when it is none, or is more than that. */
export async function openOffice(bytes: Uint8Array): Promise<OfficeFile> {
  refuseForeign(bytes);
  const { names, inflate } = await openArchive(bytes);
  names.forEach(refusePart);

  async function* opened(name: string): AsyncGenerator<Uint8Array> {
    let first = true;
    for await (const chunk of inflate(name) ?? []) {
      if (first && isContainer(chunk)) {
        throw new OfficeRefusal("nested", `文件里套着另一个文件（${name}），请删去后另存一份`);
      }
      first = false;
      yield chunk;
    }
  }

  const walk = async (name: string, visitor: XmlVisitor): Promise<boolean> => {
    if (!names.includes(name)) return false;
    const reader = xmlReader(name, visitor);
    for await (const chunk of opened(name)) reader.write(chunk);
    reader.end();
    return true;
  };

  const types = contentTypes(names);
  if (!(await walk(CONTENT_TYPES, types.visitor))) {
    throw new OfficeRefusal(
      "not-office",
      "这是压缩文件或别的软件的格式，不是 Word（.docx）或 Excel（.xlsx）文件；是表格或文稿的，请另存为这两种格式",
    );
  }
  for (const name of names) if (/(?:^|\/)_rels\/[^/]*\.rels$/i.test(name)) await walk(name, relationships);
  const main = types.main();
  if (main === undefined) {
    throw new OfficeRefusal("not-office", "这不是 Word（.docx）或 Excel（.xlsx）文件，请另存为这两种格式");
  }
  if (!names.includes(main.name)) throw damaged(main.name, "the main part is missing");
  return {
    kind: main.kind,
    main: main.name,
    names,
    walk,
    read: async (name) => {
      if (!names.includes(name)) return undefined;
      const chunks: Uint8Array[] = [];
      for await (const chunk of opened(name)) chunks.push(chunk);
      const { buffer, byteOffset, length } = Buffer.concat(chunks);
      return new Uint8Array(buffer, byteOffset, length);
    },
  };
}
