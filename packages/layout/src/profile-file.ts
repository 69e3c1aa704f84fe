/** A profile as an office writes it in a file: one of ours, with single values of its own. */
import { z } from "zod";
import { halfPointsOf, twipsOf, written, writtenSize } from "./length.ts";
import { gbt9704, PROFILES, textWidth, type Profile } from "./profile.ts";

/** A profile, or everything wrong with the file, one Chinese sentence each, naming the field. */
export type ReadProfile =
  | { readonly ok: true; readonly profile: Profile }
  | { readonly ok: false; readonly issues: readonly string[] };

/** A length or a size from `least` to `most`; `units` says in what it may be written. */
const measure = (
  of: (words: string) => number | undefined,
  { least, most, units, like }: Readonly<Record<"least" | "most" | "units" | "like", string>>,
) =>
  z.string(`要写带单位的${of === twipsOf ? "长度" : "字号"}，例如 ${like}`).transform((words, context) => {
    const value = of(words);
    if (value !== undefined && value >= (of(least) ?? 0) && value <= (of(most) ?? 0)) return value;
    const says = value === undefined ? `读不懂：${units}` : `太大或太小：可写 ${least} 到 ${most}`;
    context.addIssue({ code: "custom", message: `写的是“${words}”，${says}，例如 ${like}` });
    return z.NEVER;
  });

const LENGTH = { units: "单位可写 mm、cm、pt（毫米、厘米、磅）" };
const SIZE = { units: "可写 初号 到 小五，或磅数加 pt" };

const words = z
  .string("要写文字")
  .trim()
  .min(1, "是空的，请写上，或删去这一行")
  .regex(/^[^\p{Cc}\p{Cs}\uFFFE\uFFFF]*$/u, "里有看不见的控制字符，请重新打一遍");
const margin = measure(twipsOf, { ...LENGTH, least: "0mm", most: "100mm", like: "37mm" }).exactOptional();
const typeOf = z
  .strictObject({
    font: words.exactOptional(),
    size: measure(halfPointsOf, { ...SIZE, least: "5pt", most: "100pt", like: "3号 或 16pt" }).exactOptional(),
  })
  .exactOptional();
const persons = z.array(words, "要写成列表，一行一个").min(1, "是空的，请写上，或删去这一行");

const file = z.strictObject({
  extends: z.string().exactOptional(),
  seal: z.boolean("只能是 true（盖章）或 false（不盖章）").exactOptional(),
  page: z.strictObject({ top: margin, bottom: margin, left: margin, right: margin, footer: margin }).exactOptional(),
  line: z
    .strictObject({
      pitch: measure(twipsOf, { ...LENGTH, least: "10pt", most: "60pt", like: "28.95pt" }).exactOptional(),
      spacing: measure(twipsOf, { ...LENGTH, least: "-2pt", most: "5pt", like: "-0.25pt" }).exactOptional(),
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

function issuesOf({ code, path, message, ...more }: z.core.$ZodIssue, at: readonly string[]): string[] {
  const place = [...at, ...path].join(".");
  if (code !== "unrecognized_keys") return [`${place === "" ? "版式" : place} ${message}`];
  return (more as { keys: readonly string[] }).keys.map(
    (key) => `${[...at, ...path, key].join(".")} 没有这一项${near(path, key)}`,
  );
}

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

/**
 * What is written of a profile, laid over the one of `bases` that it extends (gbt9704 by default). `name` is how the profile is
 * called, `at` where it stands in what somebody wrote.
 */
export function readProfile(
  name: string,
  given: unknown,
  bases: Readonly<Record<string, Profile>> = PROFILES,
  at: readonly string[] = [],
): ReadProfile {
  const names = Object.keys(bases);
  const own = at.length === 0 ? "" : "；依据本单位的另一个版式，要写在那一个后面";
  const known = z.enum(names, {
    error: ({ input }) => `${typeof input === "string" ? `写的是“${input}”，` : ""}只能是 ${names.join("、")}${own}`,
  });
  const schema = file.extend({ extends: known.exactOptional() });
  const read = schema.safeParse(given, {
    error: ({ code }) => (code === "invalid_type" ? "要写成一项一行的“名称: 值”" : undefined),
  });
  if (!read.success) return { ok: false, issues: read.error.issues.flatMap((issue) => issuesOf(issue, at)) };
  const values = read.data;
  const base = bases[values.extends ?? "gbt9704"] ?? gbt9704;
  const types = Object.entries(base.type).map(([each, of]) => [each, { ...of, ...values.type?.[each] }]);
  const profile: Profile = {
    ...base,
    name,
    seal: values.seal ?? base.seal,
    page: { ...base.page, ...values.page },
    line: { ...base.line, ...values.line },
    type: Object.fromEntries(types) as Profile["type"],
    alternates: { ...base.alternates, ...values.alternates },
    letterhead: { ...base.letterhead, ...values.letterhead },
  };
  const { page, line } = profile;
  const room = page.height - page.top - page.bottom;
  if (textWidth(profile) < profile.type.body.size * 100 || room < line.pitch * 5)
    return {
      ok: false,
      issues: [`${[...at, "page"].join(".")} 页边太宽，版心里一行不到 10 个字或一页不到 5 行，请改小页边`],
    };
  return { ok: true, profile };
}

/** All values of a profile as a file writes them; read again they are the same profile. One of `bases` is there to be extended itself. */
export function writtenProfile(profile: Profile, bases: Readonly<Record<string, Profile>> = PROFILES): object {
  const { name, form, seal, page, line, type, alternates, letterhead } = profile;
  const { top, bottom, left, right, footer } = page;
  const lengths = Object.entries({ top, bottom, left, right, footer }).map(([edge, of]) => [edge, written(of, "mm")]);
  const types = Object.entries(type).map(([role, { font, size }]) => [role, { font, size: writtenSize(size) }]);
  return {
    extends: Object.hasOwn(bases, name) ? name : Object.values(PROFILES).find((each) => each.form === form)?.name,
    seal,
    page: Object.fromEntries(lengths),
    line: { pitch: written(line.pitch, "pt"), spacing: written(line.spacing, "pt") },
    type: Object.fromEntries(types),
    alternates,
    letterhead,
  };
}
