/** Which figure a control shows, by what it is bound to or else by its title. */
import { parseRef } from "@taizhang/core";

/** `/t:figures[1]/t:figure[@ref='…']/t:text[1]`; a ref with a quotation mark is put together by concat(). */
const XPATH = /^\/\w+:figures\[1\]\/\w+:figure\[@ref=(.*)\]\/\w+:text\[(\d+)\]$/s;

/** The ref, and whether the control is bound; undefined when it shows no figure. A title that was cut names none. */
export function refOf(xpath: string, alias: string): { readonly ref: string; readonly bound: boolean } | undefined {
  const [, literal] = XPATH.exec(xpath) ?? [];
  if (literal !== undefined) {
    const ref = (literal.match(/'[^']*'|"[^"]*"/g) ?? []).map((piece) => piece.slice(1, -1)).join("");
    return { ref, bound: true };
  }
  return parseRef(alias) === undefined ? undefined : { ref: alias, bound: false };
}
