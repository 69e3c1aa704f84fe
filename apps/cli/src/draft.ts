/** A record being written: fields put in one by one, at their paths. */
import type { Path } from "@taizhang/core";
import { readTyped, type Field, type Form, type Shape } from "@taizhang/forms";

type Tree = Record<string, unknown> | unknown[];

/** Where a field of a form stands in the record. */
export function pathOf(form: Form, steps: Path): Path {
  return form.ofHouse ? steps : ["entry", ...steps];
}

const isTree = (value: unknown): value is Tree => typeof value === "object" && value !== null;

/** The record with a value at a path; whatever leads there is made on the way. */
export function withValue(record: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const before = isTree(record) ? record : typeof step === "number" ? [] : {};
  const inner: unknown = Object.hasOwn(before, step) ? (before as Record<string | number, unknown>)[step] : undefined;
  const changed = withValue(inner, rest, value);
  if (Array.isArray(before)) return Object.assign([...(before as unknown[])], { [step]: changed });
  return { ...before, [step]: changed };
}

/** What stands at a path, undefined when nothing does. */
export function valueAt(record: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return record;
  return isTree(record) && Object.hasOwn(record, step)
    ? valueAt((record as Record<string | number, unknown>)[step], rest)
    : undefined;
}

const isEmpty = (value: unknown): boolean => isTree(value) && Object.keys(value).length === 0;

/** The record without what stands at a path, nor the groups that hold nothing any more. */
export function withoutValue(record: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined || !isTree(record) || !Object.hasOwn(record, step)) return record;
  const tree = record as Record<string | number, unknown>;
  const left = rest.length === 0 ? undefined : withoutValue(tree[step], rest);
  if (left !== undefined && (step === "entry" || !isEmpty(left))) return withValue(record, [step], left);
  return Object.fromEntries(Object.entries(tree).filter(([key]) => key !== String(step)));
}

/** `medals.gold`, `awards[0].n` as steps; undefined when it is not of that form. */
function stepsOf(name: string): Path | undefined {
  if (!/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d{1,3}\])*$/.test(name)) return undefined;
  return [...name.matchAll(/[A-Za-z_]\w*|\d+(?=\])/g)].map(([step]) => (/^\d/.test(step) ? Number(step) : step));
}

/** The shape of a field below `fields`; undefined for a field nobody knows. */
function shapeAt(fields: readonly Field[], steps: Path): Shape | undefined {
  const [name, ...rest] = steps;
  let shape = fields.find((field) => field.name === name)?.shape;
  for (const step of rest) {
    if (shape?.is === "list" && typeof step === "number") shape = shape.of;
    else if (shape?.is === "group") shape = shape.fields.find((field) => field.name === step)?.shape;
    else return undefined;
  }
  return shape;
}

export interface Assigned {
  readonly record: unknown;
  readonly notices: readonly string[];
}

/** Puts `field=value` arguments into a record; the words of the first that cannot be read when one cannot. */
export function assigned(form: Form, record: unknown, pairs: readonly string[]): Assigned | { readonly wrong: string } {
  const seen = new Set<string>();
  const notices: string[] = [];
  let filled = record;
  for (const pair of pairs) {
    const at = pair.search(/[=＝]/);
    const name = at < 0 ? "" : pair.slice(0, at);
    const steps = stepsOf(name);
    if (steps === undefined || steps.includes("__proto__"))
      return { wrong: `“${pair}”读不懂；业务栏目请写成 栏目=值，例如 sessions=1` };
    if (seen.has(name)) return { wrong: `${name} 写了两次，请只留一个；多项用顿号隔开：${name}=甲、乙` };
    seen.add(name);
    const typed = readTyped(pair.slice(at + 1), shapeAt(form.fields, steps));
    notices.push(...typed.notices.map((notice) => `${name}：${notice}`));
    filled = withValue(filled, pathOf(form, steps), typed.value);
  }
  return { record: filled, notices };
}
