/** Two versions of one record, field by field. */
import { printPath, type Path } from "@taizhang/core";
import type { ConflictingRecord } from "@taizhang/engine";

/** One field in which the versions differ; undefined where a version lacks it. */
export interface Difference {
  readonly field: string;
  readonly stored: unknown;
  readonly offered: unknown;
}

const isTree = (value: unknown): value is object => typeof value === "object" && value !== null;

function* leaves(value: unknown, path: Path): Generator<readonly [string, unknown]> {
  if (!isTree(value) || Object.keys(value).length === 0) return yield [printPath(path), value];
  for (const [key, each] of Object.entries(value)) {
    yield* leaves(each, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    return json;
  }
}

/** The fields in which the ledger's version and the offered one differ. */
export function differences({ stored, offered }: Pick<ConflictingRecord, "stored" | "offered">): Difference[] {
  const before = new Map(leaves(parsed(stored.body), []));
  const after = new Map(leaves(parsed(offered), []));
  const fields = [...new Set([...before.keys(), ...after.keys()])];
  return fields
    .filter((field) => JSON.stringify(before.get(field)) !== JSON.stringify(after.get(field)))
    .map((field) => ({ field, stored: before.get(field), offered: after.get(field) }));
}

const shown = (value: unknown): string =>
  value === undefined ? "（无）" : typeof value === "string" ? value : JSON.stringify(value);

/** A conflict for people: whose entry it is, then one line for each field. */
export function conflictLines(conflict: ConflictingRecord): string[] {
  const { id, title, recordedBy, recordedAt } = conflict.stored;
  return [
    `${conflict.where}  id  台账里已有编号 ${id}（${title}，${recordedBy} ${recordedAt.slice(0, 10)} 记），内容不同：`,
    ...differences(conflict).map(
      ({ field, stored, offered }) => `    ${field}  台账：${shown(stored)}  这次：${shown(offered)}`,
    ),
  ];
}
