/** What an activity's own cross-checks owe: a Chinese title, and an answer for every year. */
import {
  ENTRIES,
  rollUp,
  thrownWords,
  type Activity,
  type Check,
  type Entry,
  type Observation,
  type YearView,
} from "@taizhang/core";
import { document } from "@taizhang/document";
import { defect, shown, type Defect } from "./defect.ts";
import { entryOf, type Specimen } from "./specimen.ts";
import { variantsOf } from "./variants.ts";

const HAN = /\p{Script=Han}/u;

/** A year that holds some entries and nothing else. */
function yearOf(activity: Activity, entries: readonly Entry[]): YearView {
  const org = { code: "451499", name: "××县民宗局" };
  return {
    year: 2023,
    org,
    kinds: [activity],
    entries: entries.flatMap((entry) => {
      const { facts } = activity.read(entry);
      return facts.has(ENTRIES.name) ? [{ entry, facts }] : [];
    }),
    totals: rollUp([], { org: org.code, period: "2023" }),
    problems: [],
    problemsBefore: [],
    plan: [],
    planned: [],
    remarks: new Map(),
    asOf: "2023-12-31",
    document: document("", { org: org.name, orgCode: org.code, year: 2023, lang: "zh-CN" }, []),
  };
}

function found(check: Check, view: YearView): readonly Observation[] | Defect {
  try {
    return [...check.find(view)];
  } catch (cause) {
    return defect(
      "check-throws",
      `check ${check.code}: throws “${thrownWords(cause)}” on a year of ${view.entries.length} entries`,
    );
  }
}

/** Cross-checks are titled in Chinese, stand every year, see nothing in an empty one, and speak Chinese. */
export function checksStand(activity: Activity): Defect[] {
  const variants = variantsOf(activity).map((specimen: Specimen) => entryOf(specimen));
  const years = [[], variants.slice(0, 1), variants].map((entries) => yearOf(activity, entries));
  return activity.checks.flatMap((check) => {
    if (!HAN.test(check.title))
      return [defect("check-untitled", `check ${check.code}: “${check.title}” is no Chinese title`)];
    for (const year of years) {
      const seen = found(check, year);
      if ("code" in seen) return [seen];
      if (year.entries.length === 0 && seen.length > 0) {
        return [defect("check-sees-ghosts", `check ${check.code}: observes ${shown(seen[0])} in an empty year`)];
      }
      const foreign = seen.find(({ says }) => !HAN.test(says));
      if (foreign !== undefined)
        return [defect("check-wording", `check ${check.code}: “${foreign.says}” is not Chinese`)];
    }
    return [];
  });
}
