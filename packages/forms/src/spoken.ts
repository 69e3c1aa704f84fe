/** Advice in the words people type: 约90 where the ledger itself would say {"value": 90, "precision": "about"}. */

const SPOKEN: Readonly<Record<string, (value: string) => string>> = {
  exact: (value) => value,
  about: (value) => `约${value}`,
  over: (value) => `${value}余`,
  "at-least": (value) => `${value}以上`,
  nearly: (value) => `近${value}`,
};

/** The message with counts as people type them: 约90 for {"value": 90, "precision": "about"}. */
export function spoken(message: string): string {
  return message
    .replace(
      /\{"value": (\d+), "precision": "([a-z-]+)"\}/g,
      (whole, value: string, precision: string) => SPOKEN[precision]?.(value) ?? whole,
    )
    .replaceAll("none-reported", "未报")
    .replaceAll("unknown", "不详");
}
