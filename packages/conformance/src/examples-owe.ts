/** What examples owe: good ones pass, each bad one breaks its own rule and no other, none stands twice. */
import { canonicalJson, printPath, type Activity, type Issue } from "@taizhang/core";
import { defect, type Defect } from "./defect.ts";
import { goodSpecimens, screenIn, specimenOf } from "./specimen.ts";

const worded = ({ path, message }: Issue): string => `${printPath(path)}: ${message}`;

/** Every good example is let in. */
export function goodPass(activity: Activity): Defect[] {
  if (activity.examples.good.length === 0) return [defect("good-example-missing", "examples.good: there is none")];
  return goodSpecimens(activity).flatMap((specimen, at) => {
    const screened = screenIn(activity, specimen);
    if (screened.ok) return [];
    const errors = screened.issues.filter(({ severity }) => severity === "error");
    return [defect("good-example-refused", `good example ${at + 1}: refused (${errors.map(worded).join("; ")})`)];
  });
}

/** Every bad example breaks the rule it stands for, and nothing else. */
export function badBreakTheirs(activity: Activity): Defect[] {
  return Object.entries(activity.examples.bad).flatMap(([name, example]) => {
    if (!activity.rules.some((rule) => rule.name === name)) {
      return [defect("bad-example-without-rule", `bad example ${name}: there is no rule of that name`)];
    }
    const screened = screenIn(activity, specimenOf(activity, example));
    const issues = screened.ok ? screened.warnings : screened.issues;
    const foreign = issues.filter(({ code }) => code !== `rule/${name}`);
    if (foreign.some(({ code }) => !code.startsWith("rule/"))) {
      return [
        defect(
          "bad-example-refused",
          `rule ${name}: its bad example fails before the rule (${foreign.map(worded).join("; ")})`,
        ),
      ];
    }
    if (foreign.length === issues.length) {
      return [defect("bad-example-holds", `rule ${name}: its bad example does not break it`)];
    }
    return foreign.map(({ code }) =>
      defect("bad-example-breaks-more", `rule ${name}: its bad example also breaks ${code.replace("rule/", "")}`),
    );
  });
}

/** No example stands twice. */
export function eachOnce(activity: Activity): Defect[] {
  const labelled: [string, unknown][] = [
    ...activity.examples.good.map((example, at): [string, unknown] => [`good example ${at + 1}`, example]),
    ...Object.entries(activity.examples.bad).map(([name, example]): [string, unknown] => [
      `bad example ${name}`,
      example,
    ]),
  ];
  const seen = new Map<string, string>();
  return labelled.flatMap(([label, example]) => {
    const content = canonicalJson(specimenOf(activity, example));
    const other = seen.get(content);
    seen.set(content, other ?? label);
    return other === undefined ? [] : [defect("example-twice", `${label}: is the same as ${other}`)];
  });
}
