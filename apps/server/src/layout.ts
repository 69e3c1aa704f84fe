/** The layout a request asks for: a profile of the house by name, and what the letterhead says beside names of persons. */
import { lacking, readProfile, type Letterhead, type Profile } from "@taizhang/layout";
import { Effect } from "effect";
import { unfit } from "./request.ts";

/** Formats that set pages. */
const PAGED: readonly string[] = ["docx", "pdf"];

interface Asked {
  readonly profile?: string | undefined;
  readonly number?: string | undefined;
  readonly to?: string | undefined;
}

/** The profile for a format; undefined when nothing was asked of the layout. */
export const layoutOf = Effect.fnUntraced(function* (format: string, { profile = "gbt9704", number, to }: Asked) {
  const letterhead = Object.fromEntries(Object.entries({ number, to }).filter(([, words]) => words !== undefined));
  const [first = "profile"] = Object.keys(letterhead);
  if (first === "profile" && profile === "gbt9704") return undefined;
  if (!PAGED.includes(format)) return yield* unfit(first, `只用于 ${PAGED.join("、")}；${format} 不排版`);
  const read = readProfile(profile, { extends: profile, letterhead });
  if (read.ok) return read.profile;
  const [issue = ""] = read.issues;
  const [, field = first, says = issue] = /^letterhead\.(\w+) (.*)$/.exec(issue) ?? [];
  return yield* unfit(field, says);
});

const NAMES: Readonly<Partial<Record<keyof Letterhead, string>>> = {
  number: "发文字号",
  signers: "签发人",
  to: "主送机关",
};

/** What a formal paper still lacks; nothing when it is complete. */
export function lackingNotes(profile: Profile): string[] {
  const names = lacking(profile).flatMap((field) => NAMES[field] ?? []);
  return names.length === 0 ? [] : [`还没有${names.join("、")}，纸上先不写，请在 Word 或 WPS 里补上`];
}
