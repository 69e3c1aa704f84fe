/** Values put into a record by their paths. */
import type { Path } from "@taizhang/core";

type Tree = Record<string | number, unknown>;

/** Puts a value where the path leads, making the groups and lists on the way. */
export function put(record: Tree, path: Path, value: unknown): void {
  let tree = record;
  path.forEach((step, at) => {
    const next = path[at + 1];
    if (next === undefined) tree[step] = value;
    else tree = (tree[step] ??= typeof next === "number" ? [] : {}) as Tree;
  });
}

/** What stands where the path leads. */
export function valueAt(record: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (tree, step) =>
      typeof tree === "object" && tree !== null && Object.hasOwn(tree, step) ? (tree as Tree)[step] : undefined,
    record,
  );
}

/** Whether a path leads to where the other does, or to what holds it. */
export const leadsTo = (path: Path, to: Path): boolean => path.every((step, at) => to[at] === step);
