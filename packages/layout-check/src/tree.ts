/** A part of a DOCX as a tree of elements, no larger than a paper may be. */
import { OfficeRefusal, type OfficeFile } from "@taizhang/ooxml";

export interface Element {
  /** Without its prefix. */
  readonly name: string;
  /** By local names: `val` for `w:val`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  readonly text: string;
}

/** Elements of a part: a paper of some two hundred pages has fewer. */
const MOST = 400_000;

const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** The root of a part, or undefined when the file has none of that name. Throws `OfficeRefusal`. */
export async function treeOf(file: OfficeFile, part: string): Promise<Element | undefined> {
  type Growing = { name: string; attributes: Record<string, string>; children: Growing[]; text: string };
  const open: Growing[] = [{ name: "", attributes: {}, children: [], text: "" }];
  let count = 0;
  const there = await file.walk(part, {
    open: ({ local: name, attributes }) => {
      count += 1;
      if (count > MOST)
        throw new OfficeRefusal("part-too-large", `文件里的 ${part} 太长，不像一份公文；请拆开后再核对`);
      const own: Record<string, string> = Object.create(null) as Record<string, string>;
      for (const [key, value] of Object.entries(attributes)) own[local(key)] = value;
      const element: Growing = { name, attributes: own, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => open.pop(),
    text: (text) => {
      const element = open.at(-1);
      if (element?.name === "t" || element?.name === "instrText") element.text += text;
    },
  });
  return there ? open[0]?.children[0] : undefined;
}

/** The first child of a name. */
export const child = (element: Element | undefined, name: string): Element | undefined =>
  element?.children.find((each) => each.name === name);

/** The `val` of a child: undefined when there is no such child, "" when it says nothing. */
export function valOf(element: Element | undefined, name: string): string | undefined {
  const found = child(element, name);
  return found === undefined ? undefined : (found.attributes["val"] ?? "");
}

/** A child that switches something on or off. */
export function isOn(element: Element | undefined, name: string): boolean | undefined {
  const value = valOf(element, name);
  return value === undefined ? undefined : !/^(?:0|false|off)$/.test(value);
}

/** A number in an attribute. */
export function numberIn(element: Element | undefined, ...names: readonly string[]): number | undefined {
  for (const name of names) {
    const value = Number.parseFloat(element?.attributes[name] ?? "");
    if (Number.isFinite(value)) return value;
  }
  return undefined;
}
