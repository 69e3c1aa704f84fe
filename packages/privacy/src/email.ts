/** Addresses of electronic mail, found from their @ outwards, so that a long text without one costs nothing. */
import type { Match } from "./match.ts";

const LOCAL = /[0-9A-Za-z._%+-]/;
const DOMAIN = /^ ?(?:[0-9A-Za-z](?:[0-9A-Za-z-]{0,62})\.){1,6}[A-Za-z]{2,24}/;
const LONGEST_LOCAL = 64;

export function emails(text: string): Match[] {
  const found: Match[] = [];
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = text.charAt(at - 1) === " " ? at - 1 : at;
    const last = start;
    while (start > 0 && last - start < LONGEST_LOCAL && LOCAL.test(text.charAt(start - 1))) start--;
    const domain = DOMAIN.exec(text.slice(at + 1, at + 200))?.[0];
    if (start < last && domain !== undefined) found.push({ rule: "email", start, end: at + 1 + domain.length });
  }
  return found;
}
