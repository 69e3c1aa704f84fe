/** What to type instead of something that is not a count. */

/** The largest single count the ledger takes; what is larger is a typing mistake. */
export const LARGEST_COUNT = 1_000_000_000;

const PRECISIONS: readonly string[] = ["exact", "about", "over", "at-least", "nearly"];

const MARKS: readonly (readonly [RegExp, string])[] = [
  [/^(?:约|大约)(\d+)|^(\d+)左右/, "about"],
  [/^(\d+)(?:余|多)/, "over"],
  [/^(?:超过|逾)(\d+)/, "over"],
  [/^(\d+)(?:人|场|次|份|个)?以上|^不少于(\d+)/, "at-least"],
  [/^近(\d+)/, "nearly"],
];

/** Words for an input that is no count: empty, text, 约90, 1.2万, full-width digits, fractions, too large. */
export function adviseCount(input: unknown): string {
  if (input === undefined) return "缺这一栏：没有就写 0，没人报写 none-reported，不清楚写 unknown";
  if (typeof input === "object" && input !== null && Object.hasOwn(input, "value")) return adviseParts(input);
  if (input === null || (typeof input === "string" && input.trim() === "")) {
    return "空白不是零：没有就写 0，没人报就删去这一栏，不清楚写 unknown";
  }
  if (typeof input === "string") {
    const folded = input.normalize("NFKC").trim();
    for (const [mark, precision] of MARKS) {
      const found = mark.exec(folded);
      const value = found?.[1] ?? found?.[2];
      if (value !== undefined) return `请写成 {"value": ${value}, "precision": "${precision}"}`;
    }
    const wan = /^(\d+(?:\.\d+)?)万/.exec(folded)?.[1];
    if (wan !== undefined) return `请写全数：${Math.round(Number(wan) * 10_000)}`;
    const digits = /^(\d{1,3}(?:[,，]\d{3})+|\d+)\D{0,3}$/.exec(folded)?.[1]?.replace(/[,，]/g, "");
    if (digits !== undefined) return `请写成不带引号和单位的半角数字：${digits}`;
    if (/^[-/无—]+$/.test(folded)) return "没有就写 0，没人报写 none-reported，不清楚写 unknown";
    return '请填一个整数，例如 90；约数写成 {"value": 90, "precision": "about"}';
  }
  if (typeof input === "number") {
    if (Number.isNaN(input)) return "请填一个整数";
    if (Math.abs(input) > LARGEST_COUNT) return `数太大了（最多 ${LARGEST_COUNT}），请核对`;
    if (!Number.isInteger(input)) return `${input}不是整数，请填整数`;
    if (input < 0) return `${input}小于零，请填 0 或正整数`;
  }
  return '请填一个整数，例如 90；约数写成 {"value": 90, "precision": "about"}';
}

/** For `{value, precision}` that is not right. */
function adviseParts(input: object): string {
  const { value, precision } = input as { value?: unknown; precision?: unknown };
  if (typeof value !== "number" || !Number.isInteger(value) || value < 0 || value > LARGEST_COUNT) {
    return `value：${adviseCount(value ?? null)}`;
  }
  if (!PRECISIONS.includes(String(precision))) return `precision 可填：${PRECISIONS.join("、")}`;
  return "只能有 value 和 precision 两栏";
}
