/** The units whose totals hold a record: its own and all above it. */

/** Lengths of the paths of provinces, prefectures, counties, townships and communities. */
const LENGTHS = [2, 4, 6, 9, 12];

/** Paths of a unit and all above it, the highest first. */
export function lineOf(path: string): string[] {
  return [...LENGTHS.filter((length) => length < path.length).map((length) => path.slice(0, length)), path];
}
