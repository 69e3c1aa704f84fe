/** What rules and facts owe as functions: they change nothing, stand every entry, and say the same twice. */
import { type Activity, type Entry, type Issue } from "@taizhang/core";
import { defect, shown, type Defect } from "./defect.ts";
import { elsewhen } from "./elsewhen.ts";
import { entryOf, type Specimen } from "./specimen.ts";
import { variantsOf } from "./variants.ts";

/** Which hook failed, and its words: 插件 x 的 rules.late 出错（…），… */
const FAULT = /的 (rule|fact)s\.(\S+) 出错（([\s\S]*)），这一条/;

const CHANGES = /read only|not extensible|Cannot delete|Cannot define/;

function faultOf({ message }: Issue, entry: unknown): Defect {
  const [, part = "plugin", name = "", why = message] = FAULT.exec(message) ?? [];
  return CHANGES.test(why)
    ? defect(`${part}-changes-entry`, `${part} ${name}: changes the entry it is given (${why})`)
    : defect(`${part}-throws`, `${part} ${name}: throws “${why}” on ${shown(entry)}`);
}

/** Rules and facts stand every entry the schema lets in and leave it as it was. */
export function pureAndTotal(activity: Activity): Defect[] {
  const found = new Map<string, Defect>();
  for (const specimen of variantsOf(activity)) {
    for (const issue of activity.read(entryOf(specimen)).issues) {
      if (issue.code !== "plugin-fault") continue;
      const fault = faultOf(issue, specimen.entry);
      const hook = fault.says.slice(0, fault.says.indexOf(":"));
      if (!found.has(hook)) found.set(hook, fault);
    }
  }
  return [...found.values()];
}

const reading = (activity: Activity, entry: Entry) => {
  const { issues, facts } = activity.read(entry);
  return {
    rules: issues.map(({ code, path }) => `${code.replace("rule/", "rule ")} ${path.join(".")}`),
    facts: [...facts].map(([name, quantity]) => `fact ${name} ${JSON.stringify(quantity)}`),
  };
};

function differing(a: readonly string[], b: readonly string[]): string | undefined {
  return a.find((each) => !b.includes(each)) ?? b.find((each) => !a.includes(each));
}

/** Rules and facts say the same of the same entry, on any day and however the dice fall. */
export function steady(activity: Activity): Defect[] {
  const entries = variantsOf(activity).map((specimen: Specimen) => entryOf(specimen));
  const first = entries.map((entry) => reading(activity, entry));
  const later = elsewhen(() => entries.map((entry) => reading(activity, entry)));
  for (const [at, before] of first.entries()) {
    const after = later[at];
    if (after === undefined) continue;
    const odd = differing(before.rules, after.rules) ?? differing(before.facts, after.facts);
    if (odd === undefined) continue;
    const [part = "", name = ""] = odd.split(" ");
    return [defect(`${part}-fickle`, `${part} ${name}: says one thing and then another of the same entry`)];
  }
  return [];
}

const HAN = /\p{Script=Han}/u;

/** The sentence of a rule is Chinese, holds for a good entry, and has no closing mark: it is put into other sentences. */
export function worded(activity: Activity): Defect[] {
  const seen = new Map<string, string>();
  return activity.rules.flatMap(({ name, says }) => {
    const other = seen.get(says);
    seen.set(says, other ?? name);
    if (!HAN.test(says)) return [defect("rule-wording", `rule ${name}: “${says}” is not Chinese`)];
    if (/[\p{P}\s]$/u.test(says) && !/[）”》]$/.test(says)) {
      return [defect("rule-wording", `rule ${name}: “${says}” ends in a mark; leave it out`)];
    }
    return other === undefined ? [] : [defect("rule-wording", `rule ${name}: says the same as rule ${other}`)];
  });
}
