/** What stands in the head and the imprint of a formal paper, and how large. */
import { textWidth, type Letterhead, type Profile } from "./profile.ts";
import { widthOf } from "./title.ts";

/** The organ's mark with its size in half points: the profile's, or as large as one line allows. */
export function markOf(org: string, profile: Profile): { readonly text: string; readonly size: number } {
  const text = profile.letterhead.mark ?? (profile.form === "report" ? `${org}文件` : org);
  return { text, size: Math.min(profile.type.mark.size, Math.floor(textWidth(profile) / widthOf(text || "文") / 10)) };
}

/** Names of those who signed, two to a line (7.2.6). */
export function signerLines({ signers = [] }: Letterhead): string[] {
  return signers.flatMap((_, at) => (at % 2 === 0 ? [signers.slice(at, at + 2).join("　")] : []));
}

/** The lines of the imprint (7.4); a letter has neither rules nor 印发 (10.1), plain paper is like it. */
export interface Imprint {
  readonly copies?: string;
  readonly issued?: { readonly printer: string; readonly printed: string };
  readonly ruled: boolean;
}

/** The imprint of a paper of the organisation; `date` is the paper's own. Undefined when it has no line. */
export function imprintOf(org: string, date: string | undefined, profile: Profile): Imprint | undefined {
  const { copies = [], printer = org, printed = date } = profile.letterhead;
  const ruled = profile.form === "report";
  const issued = ruled && printed !== undefined ? { printer, printed: `${printed}印发` } : undefined;
  if (copies.length === 0 && issued === undefined) return undefined;
  return { ...(copies.length > 0 && { copies: `抄送：${copies.join("，")}。` }), ...(issued && { issued }), ruled };
}
