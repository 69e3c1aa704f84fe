/** Names of places in a paper, the same in every format: where a figure is explained and where it is first used. */

/**
 * A ref as a name that is safe in an HTML id and a URL fragment: letters, digits and - stay, / turns into a dot,
 * anything else into _hex_. No two refs share a name.
 */
function nameOf(ref: string): string {
  return ref.replace(/[^A-Za-z0-9-]/gu, (char) =>
    char === "/" ? "." : `_${(char.codePointAt(0) ?? 0).toString(16)}_`,
  );
}

/** Id of the row that explains the figure: `fig-2023.451499.training-course.trainees`. */
export function figureAnchor(ref: string): string {
  return `fig-${nameOf(ref)}`;
}

/** Id of the place where the figure is first used. */
export function useAnchor(ref: string): string {
  return `use-${nameOf(ref)}`;
}
