/** Every issue of a record that is still being written, the activity's own fields included. */
import { screen, type Catalogue, type Entry, type Issue } from "@taizhang/core";

/** Like `screen`, but an incomplete envelope does not hide what is missing below `entry`. */
export function issuesIn(record: unknown, house: Catalogue): readonly Issue[] {
  const screening = screen(record, house);
  if (screening.ok) return screening.warnings;
  const { issues } = screening;
  if (issues.some(({ code, path }) => path[0] === "entry" || code.startsWith("personal/"))) return issues;
  const { kind } = record as { kind: string };
  const own = house.get(kind)?.read(record as Entry).issues ?? [];
  return [...issues, ...own.filter(({ code }) => code.startsWith("schema/"))];
}
