/** Ends the program before it began: says why, and leaves with the code for a mistake of whoever started it. */
export function stop(lines: readonly string[]): never {
  for (const line of lines) console.error(line);
  process.exit(2);
}
