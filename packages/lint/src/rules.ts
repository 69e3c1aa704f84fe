/** The table of rules, in the order a proofreader looks: frame, numbering, marks, figures, words. */
import type { Rule } from "./rule.ts";
import { approximation } from "./rules/approximation.ts";
import { confusion } from "./rules/confusion.ts";
import { dating } from "./rules/dating.ts";
import { documentNumber } from "./rules/document-number.ts";
import { doubling } from "./rules/doubling.ts";
import { dunhao } from "./rules/dunhao.ts";
import { frame } from "./rules/frame.ts";
import { labelForm } from "./rules/label-form.ts";
import { labelOrder } from "./rules/label-order.ts";
import { levelWord } from "./rules/level-word.ts";
import { mask } from "./rules/mask.ts";
import { measureWord } from "./rules/measure-word.ts";
import { numeralStyle } from "./rules/numeral-style.ts";
import { pairing } from "./rules/pairing.ts";
import { percent } from "./rules/percent.ts";
import { phrasing } from "./rules/phrasing.ts";
import { spacing } from "./rules/spacing.ts";
import { total } from "./rules/total.ts";
import { vague } from "./rules/vague.ts";
import { width } from "./rules/width.ts";

export const rules: readonly Rule[] = [
  ...frame,
  ...labelForm,
  ...labelOrder,
  ...width,
  ...pairing,
  ...dunhao,
  ...doubling,
  ...documentNumber,
  ...spacing,
  ...dating,
  ...numeralStyle,
  ...approximation,
  ...measureWord,
  ...total,
  ...percent,
  ...confusion,
  ...phrasing,
  ...vague,
  ...mask,
  ...levelWord,
];
