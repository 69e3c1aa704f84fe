/** A profile as an office writes it in a file: one of ours, with single values of its own. */
import { z } from "zod";
import { halfPointsOf, twipsOf, written, writtenSize } from "./length.ts";
import { gbt9704, PROFILES, textWidth, type Profile } from "./profile.ts";

/** A profile, or everything wrong with the file, one Chinese sentence each, naming the field. */
export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly issues: readonly string[] };

const measure = (of: (words: string) => number | undefined, least: number, most: number, like: string) =>
  z.string(`要写带单位的长度，例如 ${like}`).transform((words, context) => {
    const value = of(words);
    if (value !== undefined && value >= least && value <= most) return value;
    context.addIssue({
      code: "custom",
      message: `写的是“${words}”，${value === undefined ? "读不懂" : "太大或太小"}，例如 ${like}`,
    });
    return z.NEVER;
  });

const words = z
  .string("要写文字")
  .trim()
  .min(1, "是空的，请写上，或删去这一行")
  .regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u, "里有看不见的控制字符，请重新打一遍");
const margin = measure(twipsOf, 0, 5670, "37mm").exactOptional();
const typeOf = z
  .strictObject({
    font: words.exactOptional(),
    size: measure(halfPointsOf, 10, 200, "3号 或 16pt").exactOptional(),
  })
  .exactOptional();
const persons = z.array(words, "要写成列表，一行一个").min(1, "是空的，请写上，或删去这一行");

const file = z.strictObject({
  extends: z.enum(Object.keys(PROFILES), `只能是 ${Object.keys(PROFILES).join("、")}`).exactOptional(),
  seal: z.boolean("只能是 true（盖章）或 false（不盖章）").exactOptional(),
  page: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin, footer: margin }).exactOptional(),
  line: z
    .strictObject({
      pitch: measure(twipsOf, 200, 1200, "28.95pt").exactOptional(),
      spacing: measure(twipsOf, -40, 100, "-0.25pt").exactOptional(),
    })
    .exactOptional(),
  type: z.strictObject(Object.fromEntries(Object.keys(gbt9704.type).map((name) => [name, typeOf]))).exactOptional(),
  alternates: z.record(z.string(), words).exactOptional(),
  letterhead: z
    .strictObject({
      mark: words.exactOptional(),
      number: words
        .regex(/^[^\s\d〔]+〔[12]\d{3}〕[1-9]\d*号$/, "要写成 机关代字〔2024〕5号：六角括号〔〕，不编虚位，不加“第”")
        .exactOptional(),
      signers: persons.exactOptional(),
      to: words.transform((to) => to.replace(/[：:]$/, "")).exactOptional(),
      copies: persons.exactOptional(),
      printer: words.exactOptional(),
      printed: words
        .regex(/^[12]\d{3}年[1-9]\d?月[1-9]\d?日$/, "要写成 2024年1月5日：年月日写全，不编虚位")
        .exactOptional(),
    })
    .exactOptional(),
});

const issueOf = ({ code, path, message, ...more }: z.core.$ZodIssue): string[] => {
  const at = path.join(".");
  if (code !== "unrecognized_keys") return [`${at === "" ? "版式" : at} ${message}`];
  return (more as { keys: readonly string[] }).keys.map(
    (key) => `${at === "" ? key : `${at}.${key}`} 没有这一项${near(path, key)}`,
  );
};

/** The fields that could have been meant. */
function near(path: readonly PropertyKey[], key: string): string {
  const known: Readonly<Record<string, readonly string[]>> = {
    "": Object.keys(file.shape),
    page: ["top", "bottom", "left", "right", "footer"],
    line: ["pitch", "spacing"],
    type: Object.keys(gbt9704.type),
    letterhead: ["mark", "number", "signers", "to", "copies", "printer", "printed"],
  };
  const names = known[path.join(".")] ?? ["font", "size"];
  return `${names.includes(key) ? "" : `；可写的有 ${names.join("、")}`}`;
}

/** What a file says of a profile, laid over the one it extends (gbt9704 by default). `name` is how the profile is called. */
export function readProfile(name: string, given: unknown): ReadProfile {
  const read = file.safeParse(given, {
    error: ({ code }) => (code === "invalid_type" ? "要写成一项一行的“名称: 值”" : undefined),
  });
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap(issueOf) };
  const own = read.data;
  const base = PROFILES[own.extends ?? "gbt9704"] ?? gbt9704;
  const types = Object.entries(base.type).map(([each, of]) => [each, { ...of, ...own.type?.[each] }]);
  const profile: Profile = {
    ...base,
    name,
    seal: own.seal ?? base.seal,
    page: { ...base.page, ...own.page },
    line: { ...base.line, ...own.line },
    type: Object.fromEntries(types) as Profile["type"],
    alternates: { ...base.alternates, ...own.alternates },
    letterhead: { ...base.letterhead, ...own.letterhead },
  };
  const { page, line } = profile;
  const room = page.height - page.top - page.bottom;
  if (textWidth(profile) < profile.type.body.size * 100 || room < line.pitch * 5)
    return { ok: false, issues: ["page 页边太宽，版心里一行不到 10 个字或一页不到 5 行，请改小页边"] };
  return { ok: true, profile };
}

/** All values of a profile as a file writes them; read again they are the same profile. */
export function writtenProfile({ form, seal, page, line, type, alternates, letterhead }: Profile): object {
  const { top, bottom, left, right, footer } = page;
  const lengths = Object.entries({ top, bottom, left, right, footer }).map(([name, of]) => [name, written(of, "mm")]);
  const types = Object.entries(type).map(([name, { font, size }]) => [name, { font, size: writtenSize(size) }]);
  return {
    extends: Object.values(PROFILES).find((each) => each.form === form)?.name,
    seal,
    page: Object.fromEntries(lengths),
    line: { pitch: written(line.pitch, "pt"), spacing: written(line.spacing, "pt") },
    type: Object.fromEntries(types),
    alternates,
    letterhead,
  };
}
