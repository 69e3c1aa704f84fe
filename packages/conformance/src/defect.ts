/** One thing an activity owes and does not keep. */
export interface Defect {
  /** Stable, for machines: `bad-example-holds`. */
  readonly code: string;
  /** For the author: what is wrong, and with which part: rule late: its bad example does not break it. */
  readonly says: string;
}

export function defect(code: string, says: string): Defect {
  return { code, says };
}

/** What is held in `JSON`, short enough for a message. */
export function shown(value: unknown): string {
  const json = JSON.stringify(value) ?? String(value);
  return json.length > 160 ? `${json.slice(0, 160)}…` : json;
}
