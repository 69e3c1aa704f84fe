/** The door of the ledger: anything in, and either a record that may be stored or the issues that keep it out. */
import type { Activity } from "./activity.ts";
import { canonicalJson, contentId, sha256Hex } from "./canonical.ts";
import { isHouseKind, type Catalogue } from "./catalogue.ts";
import { forbiddenCharacter } from "./characters.ts";
import { envelope, type Entry } from "./entry.ts";
import { withTitles } from "./field-title.ts";
import { error, type Issue, type Path } from "./issue.ts";
import { didYouMean } from "./near.ts";
import { screenHouse } from "./house-record.ts";
import { discreet, personalIssues } from "./personal.ts";
import { monthOf, periodOf, yearOf } from "./period.ts";
import { summaryIssues, textIssues, titleIssues } from "./prose-issues.ts";
import type { Screened, Screening } from "./screened.ts";
import { chinese, issuesOf } from "./wording.ts";

const refused = (...issues: Issue[]): Screening => ({ ok: false, issues });

const isBroken = (issues: readonly Issue[]): boolean => issues.some(({ severity }) => severity === "error");

/** Nesting an input may have. */
const DEEPEST = 32;

/** Screens one record of any kind. Total: whatever comes in, it answers and never throws. */
export function screen(raw: unknown, house: Catalogue): Screening {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return refused(error("not-a-record", [], "这里应是一条记录：{kind, org, title, when, entry}"));
  }
  if (!isClean(raw, 0)) return refused(...[...uncleanText(raw, [], 0)].map(discreet));
  // before anything else may quote the input
  const personal = personalIssues(raw);
  if (isBroken(personal)) return refused(...personal);
  const screening = screenKind(raw, house);
  return screening.ok ? { ...screening, warnings: [...personal, ...screening.warnings] } : screening;
}

function screenKind(raw: object, house: Catalogue): Screening {
  const kind = Object.hasOwn(raw, "kind") ? (raw as { kind: unknown }).kind : undefined;
  if (typeof kind !== "string")
    return refused(error("kind-missing", ["kind"], `请写类别 kind：${house.kinds.join("、")}`));
  if (isHouseKind(kind)) return screenHouse(kind, raw, house);
  const activity = house.get(kind);
  if (activity === undefined) {
    const advice = didYouMean(kind, house.kinds);
    return refused(
      error("kind-unknown", ["kind"], `没有“${kind}”这个类别${advice}；可用 taizhang activities 查看全部`),
    );
  }
  return screenEntry(activity, raw);
}

function screenEntry(activity: Activity, raw: object): Screening {
  const parsed = envelope.safeParse(raw, { error: chinese });
  if (!parsed.success) {
    return refused(...withTitles(issuesOf(parsed.error, [], Object.keys(envelope.shape)), envelope));
  }
  const read = periodOf(parsed.data.when);
  if (!("period" in read)) return refused(error("when", ["when", read.field], read.why));
  const { digest, body, id } = identity(raw, parsed.data.id, read.period.from);
  const entry: Entry = { ...parsed.data, id };
  const reading = activity.read(entry);
  const found = [
    ...reading.issues,
    ...titleIssues(entry.title),
    // a field the schema refuses has had its advice
    ...(isBroken(reading.issues) ? [] : textIssues(entry.entry, ["entry"])),
    ...(entry.summary === undefined ? [] : summaryIssues(entry.summary, activity, reading.facts)),
  ];
  const issues = withTitles(withTitles(found, activity.schema, ["entry"]), envelope);
  if (isBroken(issues)) return refused(...issues);
  const record: Screened = {
    id,
    kind: entry.kind,
    org: entry.org,
    year: yearOf(read.period),
    month: monthOf(read.period),
    from: read.period.from,
    title: entry.title,
    highlight: entry.highlight === true || entry.summary !== undefined,
    body,
    digest,
    facts: reading.facts,
  };
  return { ok: true, record, warnings: issues };
}

/** Digest and id of a record: the id as written, or one that follows from the content. */
function identity(raw: object, id: string | undefined, day: string) {
  const rest = Object.hasOwn(raw, "id") ? withoutId(raw) : raw;
  const digest = sha256Hex(canonicalJson(rest));
  const own = id ?? contentId(day, digest);
  return { id: own, digest, body: JSON.stringify({ id: own, ...rest }) };
}

function withoutId(raw: { readonly id?: unknown }): object {
  const { id: _, ...rest } = raw;
  return rest;
}

/** Whether `uncleanText` has nothing to say, which is so of nearly all that comes. */
function isClean(value: unknown, depth: number): boolean {
  if (typeof value === "string") return forbiddenCharacter(value) === undefined;
  if (typeof value !== "object" || value === null) return true;
  if (depth >= DEEPEST) return false;
  if (Array.isArray(value)) return value.every((each) => isClean(each, depth + 1));
  const fields = value as Readonly<Record<string, unknown>>;
  return Object.keys(fields).every((key) => forbiddenCharacter(key) === undefined && isClean(fields[key], depth + 1));
}

/** Texts (and field names) that no format can carry, and nesting nobody writes by hand. */
function* uncleanText(value: unknown, path: Path, depth: number): Generator<Issue> {
  if (typeof value === "string") {
    const found = forbiddenCharacter(value);
    if (found !== undefined)
      yield error("forbidden-character", path, `含有看不见的控制字符 ${found}，请删去后重新输入`);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  if (depth >= DEEPEST) {
    yield error("too-deep", path, `嵌套超过 ${DEEPEST} 层，请检查括号`);
    return;
  }
  for (const [key, each] of Object.entries(value)) {
    const step = Array.isArray(value) ? Number(key) : key;
    const found = forbiddenCharacter(key);
    if (found !== undefined) yield error("forbidden-character", path, `字段名含有看不见的控制字符 ${found}`);
    else yield* uncleanText(each, [...path, step], depth + 1);
  }
}
