/** `taizhang activities`: what can be recorded, and everything there is to know about one kind. */
import type { Activity } from "@taizhang/core";
import { Activities } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { formOf, formsOf, jsonSchemaOf, shapeWords, type Field, type Form } from "@taizhang/forms";
import { unknownKind } from "../kind.ts";
import { table } from "../table.ts";

function overview(forms: readonly Form[], of: ReadonlyMap<string, Activity>): Answer {
  const rows = forms.map(({ kind, title, fields }) => {
    const activity = of.get(kind);
    return [
      kind,
      title,
      activity?.category.title ?? "台账自身",
      String(fields.length),
      (activity?.facts ?? []).map((fact) => fact.title).join("、"),
    ];
  });
  return {
    text: `${table(["类别", "名称", "归属", "栏目", "计数"], rows, [3])}看一个类别的栏目和规则：taizhang activities 类别\n`,
    json: {
      activities: [...of.values()].map(({ kind, title, category, version, facts }) => ({
        kind,
        title,
        category: { name: category.name, title: category.title },
        version,
        facts,
      })),
      houseKinds: forms.filter(({ ofHouse }) => ofHouse).map(({ kind, title }) => ({ kind, title })),
    },
  };
}

const fieldRows = (fields: readonly Field[], below = ""): string[][] =>
  fields.flatMap(({ name, title, hint, required, shape }) => {
    const row = [`${below}${name}`, title, required ? "必填" : "", shapeWords(shape), hint];
    return shape.is === "group" ? [row, ...fieldRows(shape.fields, `${below}${name}.`)] : [row];
  });

const indented = (text: string): string => text.replace(/^(?=.)/gm, "  ");

function detail(form: Form, activity: Activity | undefined): Answer {
  const { kind, title, fields, schema } = form;
  const rules = (activity?.rules ?? []).map(({ says, severity, name }) => [
    severity === "error" ? "必须" : "提醒",
    says,
    name,
  ]);
  const facts = (activity?.facts ?? []).map((fact) => [fact.name, fact.title, fact.unit]);
  const [good] = activity?.examples.good ?? [];
  const parts = [
    `${title}（${kind}）${activity === undefined ? "" : `，归入${activity.category.title}`}\n`,
    `\n栏目：\n${indented(table(["栏目", "名称", "", "可填", "说明"], fieldRows(fields)))}`,
    rules.length === 0 ? "" : `\n规则：\n${indented(table(["", "说的是", "名字"], rules))}`,
    facts.length === 0 ? "" : `\n计数：\n${indented(table(["指标", "名称", "计量"], facts))}`,
    good === undefined ? "" : `\n例：\n${indented(JSON.stringify(good, undefined, 2))}\n`,
  ];
  return {
    text: parts.join(""),
    json: {
      kind,
      title,
      ...(activity === undefined
        ? {}
        : {
            version: activity.version,
            category: { name: activity.category.name, title: activity.category.title },
            rules: activity.rules,
            facts: activity.facts,
            examples: activity.examples,
          }),
      schema: jsonSchemaOf(schema),
    },
  };
}

export const describeActivities = Effect.fn("activities")(function* (call: Call) {
  const house = yield* Activities;
  const [kind] = call.args;
  if (kind === undefined) {
    return overview(formsOf(house), new Map(house.activities.map((activity) => [activity.kind, activity])));
  }
  const form = formOf(kind, house);
  if (form === undefined) return yield* unknownKind(kind, house);
  return detail(form, house.get(kind));
});
