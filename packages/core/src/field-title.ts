/** Issues with the Chinese titles of the fields they lie in. */
import type { z } from "zod";
import type { Issue } from "./issue.ts";

/** The title of a field of a schema, by its metadata. */
function titleOf(schema: z.ZodObject, field: unknown): string | undefined {
  const part = typeof field === "string" && Object.hasOwn(schema.shape, field) ? schema.shape[field] : undefined;
  const title = (part as z.ZodType | undefined)?.meta()?.title;
  return typeof title === "string" ? title : undefined;
}

/** Each issue with the title of its outermost field; `below` is what paths of the schema begin with. */
export function withTitles(issues: readonly Issue[], schema: z.ZodObject, below: readonly string[] = []): Issue[] {
  return issues.map((issue) => {
    const inside = issue.path.length > below.length && below.every((step, at) => issue.path[at] === step);
    const outermost = issue.path[below.length];
    // what lies deeper in `entry` is the activity's to name
    const foreign = outermost === "entry" && issue.path.length > below.length + 1;
    const field = inside && !foreign && issue.field === undefined ? titleOf(schema, outermost) : undefined;
    return field === undefined ? issue : { ...issue, field };
  });
}
