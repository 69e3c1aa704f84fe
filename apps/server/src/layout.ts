/** The layout a request asks for: a profile of the house by name, and what the letterhead says beside names of persons. */
import { lacking, readProfile, type Letterhead, type Profile, type Profiles } from "@taizhang/layout";
import { Effect } from "effect";
import { unfit } from "./request.ts";

/** Formats that set pages. */
const PAGED: readonly string[] = ["docx", "pdf"];

interface Asked {
  readonly profile?: string | undefined;
  readonly number?: string | undefined;
  readonly to?: string | undefined;
}

/** The profile for a format, the house's usual one when none is asked for; undefined for a format that sets no pages. */
export const layoutOf = Effect.fnUntraced(function* (format: string, asked: Asked, { byName, usual }: Profiles) {
  const { profile = usual.name, number, to } = asked;
  const letterhead = Object.fromEntries(Object.entries({ number, to }).filter(([, words]) => words !== undefined));
  const [first = "profile"] = Object.keys(letterhead);
  if (!PAGED.includes(format)) {
    if (first === "profile" && asked.profile === undefined) return undefined;
    return yield* unfit(first, `只用于 ${PAGED.join("、")}；${format} 不排版`);
  }
  if (!Object.hasOwn(byName, profile))
    return yield* unfit("profile", `没有这个版式，可填：${Object.keys(byName).join("、")}`);
  const read = readProfile(profile, { extends: profile, letterhead }, byName);
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
