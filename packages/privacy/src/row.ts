/** A row of a table or the fields of a record: persons and numbers that only show when its cells are seen together. */
import { isGender, isTelling } from "./attribute.ts";
import { isFullEthnicGroup, isEthnicGroup } from "./ethnic-group.ts";
import { RELIGION } from "./faith.ts";
import { fold } from "./fold.ts";
import { askedBy, asksForPlace, type Asked } from "./label.ts";
import { isPersonName } from "./person-name.ts";
import type { RuleCode } from "./rule.ts";

/** A cell as people read it, and the heading over it. */
export interface Cell {
  readonly text: string;
  readonly heading: string;
}

const IS_RELIGION = new RegExp(`^(?:${RELIGION}|信教|伊斯兰|佛|道|天主|基督)$`);

/** A character of every text that a name must not stand beside; look-alikes of it, which are not made plain yet. */
const TELLS = /[族教男女\u{f900}-\u{faff}\u{2e80}-\u{2fdf}\u{2f800}-\u{2fa1f}]/u;
/** Headings under which other texts tell the same: 壮, 佛. */
const TELLING: readonly (Asked | undefined)[] = ["ethnicity", "religion"];

/** The name in the row that stands beside an ethnic group, a religion or a birth date, and the rule this meets. */
export function personInRow(cells: readonly Cell[]): { at: number; rule: RuleCode } | undefined {
  if (!cells.some(({ text, heading }) => TELLS.test(text) || TELLING.includes(askedBy(heading)))) return undefined;
  const texts = cells.map(({ text }) =>
    text.length > 40
      ? ""
      : fold(text)
          .text.trim()
          .replace(/^([\u3400-\u9fff])\s+(?=[\u3400-\u9fff]$)/, "$1"),
  );
  const at = texts.findIndex((text, index) => isName(text, cells[index]?.heading ?? ""));
  if (at < 0) return undefined;
  const asked = (index: number): Asked | undefined => askedBy(cells[index]?.heading ?? "");
  const has = (test: (text: string, index: number) => boolean) =>
    texts.some((text, index) => index !== at && text !== "" && test(text, index));
  const personal = has((text) => isGender(text) || isTelling(text));
  const counted = texts.some((text, index) => index !== at && index > 0 && /^\d{1,6}$/.test(text));
  // a village that sounds like a person, its people and their number
  const sure = personal || !counted || ["name", "role"].includes(asked(at) ?? "");
  if (!sure) return undefined;
  if (has((text, index) => isFullEthnicGroup(text) || (asked(index) === "ethnicity" && isEthnicGroup(text))))
    return { at, rule: "person-ethnicity" };
  if (has((text, index) => IS_RELIGION.test(text) && (text.endsWith("教") || asked(index) === "religion")))
    return { at, rule: "person-religion" };
  if (has((text) => isGender(text)) && has((text) => isTelling(text))) return { at, rule: "person-profile" };
  return undefined;
}

function isName(text: string, heading: string): boolean {
  return isPersonName(text) && !asksForPlace(heading);
}

/** Whether the cells are mostly names of persons. */
export function mostlyNames(texts: readonly string[]): boolean {
  const filled = texts.map((text) => fold(text).text.replaceAll(/\s/g, "")).filter((text) => text !== "");
  return filled.length > 0 && filled.filter(isPersonName).length * 2 >= filled.length;
}

/** What turns a column of names into a register. */
export function makesRegister(asked: Asked | undefined): boolean {
  return asked !== undefined && asked !== "name" && asked !== "role";
}
