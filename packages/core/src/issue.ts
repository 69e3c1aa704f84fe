/** One thing that is wrong with what somebody wrote: a value, worded once, in Chinese. */

/** Where in the input: field names and list positions, outermost first. */
export type Path = readonly (string | number)[];

export interface Issue {
  /** Stable, for machines: `count-in-prose`, `rule/hours-cover-sessions`. */
  readonly code: string;
  readonly path: Path;
  /** The field's Chinese title, when it has one: 宣讲场次. */
  readonly field?: string;
  /** For the clerk: what is wrong and what to type instead. */
  readonly message: string;
  /** An error keeps the record out; a warning is shown and does not. */
  readonly severity: "error" | "warning";
}

export function error(code: string, path: Path, message: string): Issue {
  return { code, path, message, severity: "error" };
}

export function warning(code: string, path: Path, message: string): Issue {
  return { code, path, message, severity: "warning" };
}

/** `entry.sessions（期数）`: where an issue lies, as people read it. */
export function printPlace({ path, field }: Pick<Issue, "path" | "field">): string {
  return field === undefined ? printPath(path) : `${printPath(path)}（${field}）`;
}

/** `entry.sessions`, `evidence[2].ref`: a path as people read it. The empty path is the record itself. */
export function printPath(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}
