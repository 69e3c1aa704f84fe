/** XML read as events within the limits: no DOCTYPE, no entities of its own, so deep and no deeper. */
import { SaxesParser } from "saxes";
import { LIMITS } from "./limits.ts";
import { damaged, OfficeRefusal } from "./refusal.ts";

export interface XmlElement {
  /** As written, with its prefix: `w:p`. */
  readonly name: string;
  /** Without the prefix: `p`. */
  readonly local: string;
  /** By their names as written. Has no prototype. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly selfClosing: boolean;
  /** Where the tag just read ends in the text of the part, in UTF-16 units; a byte order mark does not count. */
  readonly end: number;
}

/** What is told of a part, in the order in which it is written. A self-closing element opens and closes. */
export interface XmlVisitor {
  readonly open?: (element: XmlElement) => void;
  readonly close?: (element: XmlElement) => void;
  /** Text and CDATA, entities resolved; one text may come in pieces. */
  readonly text?: (text: string) => void;
}

export interface XmlReader {
  /** Bytes in any pieces. */
  readonly write: (bytes: Uint8Array) => void;
  /** To be called once: what was left open is damage. */
  readonly end: () => void;
}

const localOf = (name: string): string => name.slice(name.indexOf(":") + 1);

function refuseEncoding(part: string, encoding: string): void {
  if (encoding.toLowerCase() === "utf-8") return;
  throw new OfficeRefusal("encoding", `文件里的 ${part} 不是 UTF-8 编码，请用 Word、Excel 或 WPS 打开后另存一份`);
}

/** An eighth handler would make V8 keep the parser as a dictionary: it then reads at a sixth of its speed. */
function parserOf(part: string, visitor: XmlVisitor): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let attributes = 0;
  parser.on("doctype", () => {
    throw new OfficeRefusal("doctype", `文件里的 ${part} 含有 DOCTYPE，不是 Word 或 Excel 写的`);
  });
  parser.on("xmldecl", ({ encoding }) => refuseEncoding(part, encoding ?? "utf-8"));
  parser.on("attribute", () => {
    attributes += 1;
    if (attributes <= LIMITS.attributes) return;
    throw new OfficeRefusal(
      "too-many-attributes",
      `文件里的 ${part} 有一处属性超过 ${LIMITS.attributes} 个，不像是 Word 或 Excel 写的`,
    );
  });
  parser.on("opentag", ({ name, attributes: written, isSelfClosing }) => {
    attributes = 0;
    depth += 1;
    if (depth > LIMITS.depth)
      throw new OfficeRefusal("too-deep", `文件里的 ${part} 层层嵌套超过 ${LIMITS.depth} 层；请拆开嵌套的表格`);
    visitor.open?.({
      name,
      local: localOf(name),
      attributes: written,
      selfClosing: isSelfClosing,
      end: parser.position,
    });
  });
  parser.on("closetag", ({ name, attributes: written, isSelfClosing }) => {
    depth -= 1;
    visitor.close?.({
      name,
      local: localOf(name),
      attributes: written,
      selfClosing: isSelfClosing,
      end: parser.position,
    });
  });
  if (visitor.text !== undefined) {
    parser.on("text", visitor.text);
    parser.on("cdata", visitor.text);
  }
  return parser;
}

/** A reader of one part; `part` names it in refusals. What the visitor throws goes through. */
export function xmlReader(part: string, visitor: XmlVisitor): XmlReader {
  const parser = parserOf(part, guarded(visitor));
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let begun = false;
  const feed = (work: () => void): void => {
    try {
      work();
    } catch (cause) {
      if (cause instanceof Thrown) throw cause.cause;
      throw cause instanceof OfficeRefusal ? cause : damaged(part, cause);
    }
  };
  return {
    write: (bytes) =>
      feed(() => {
        if (!begun && bytes.length > 1 && (bytes[0] ?? 0) >= 0xfe) refuseEncoding(part, "utf-16");
        begun = true;
        parser.write(decoder.decode(bytes, { stream: true }));
      }),
    end: () =>
      feed(() => {
        parser.write(decoder.decode());
        parser.close();
      }),
  };
}

/** What a visitor threw, told apart from what the parser throws of bad XML. */
class Thrown extends Error {}

const guard =
  <A>(call: (argument: A) => void) =>
  (argument: A): void => {
    try {
      call(argument);
    } catch (cause) {
      throw new Thrown("", { cause });
    }
  };

const guarded = ({ open, close, text }: XmlVisitor): XmlVisitor => ({
  ...(open && { open: guard(open) }),
  ...(close && { close: guard(close) }),
  ...(text && { text: guard(text) }),
});

/** Bytes read at once, so that no text is as long as its part. */
const PIECE = 1 << 16;

/** Reads a whole part that is already in memory. */
export function walkXml(part: string, bytes: Uint8Array, visitor: XmlVisitor): void {
  const reader = xmlReader(part, visitor);
  for (let at = 0; at < bytes.length; at += PIECE) reader.write(bytes.subarray(at, at + PIECE));
  reader.end();
}
