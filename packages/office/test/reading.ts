/** Reads a DOCX back part by part, for tests: every part must be well-formed. */
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";

/** An element as read: its qualified name, attributes, children and the text right inside it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root element of a part. Throws when the part is not well-formed XML with declared namespaces. */
export function parsed(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const attributes = Object.fromEntries(Object.values(tag.attributes).map((each) => [each.name, each.value]));
    const element = { name: tag.name, attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

/** The parts of a DOCX by name. */
export function parts(docx: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/** All elements of one name below an element, in order. */
export function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => (child.name === name ? [child, ...all(child, name)] : all(child, name)));
}

/** The first of them, or a failed test. */
export function first(element: Element, name: string): Element {
  const found = all(element, name)[0];
  if (found === undefined) throw new Error(`no ${name} in ${element.name}`);
  return found;
}

/** The text of a paragraph, line breaks as |. */
export function words(element: Element): string {
  if (element.name === "w:t") return element.text;
  if (element.name === "w:br") return "|";
  return element.children.map(words).join("");
}

/** What an attribute `w:val` says. */
export function val(element: Element): string | undefined {
  return element.attributes["w:val"];
}
