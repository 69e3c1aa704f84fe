/** What can be done with a record where it is, as somebody would type it. */
import { DEED_TITLES, possible, type Deed } from "@taizhang/core";
import type { Stored } from "@taizhang/engine";

const TYPED: Readonly<Record<Exclude<Deed, "record">, string>> = {
  edit: "edit 编号 栏目=值…",
  submit: "submit 编号",
  withdraw: "withdraw 编号",
  return: "return 编号 --reason 原因 --field 栏目",
  approve: "approve 编号",
  correct: "edit 编号 栏目=值… --reason 原因",
  abandon: "abandon 编号",
  void: "void 编号 --reason 原因",
};

/** The deeds its state allows; whose they are is another matter. */
export const possibleFor = ({ state, standing }: Pick<Stored, "state" | "standing">): Deed[] =>
  possible({ state, standing: standing !== undefined });

/** One line for each deed: what it is called, and how it is typed. */
export function possibleLines(record: Stored): string[] {
  return possibleFor(record).flatMap((deed) =>
    deed === "record" ? [] : [`  ${DEED_TITLES[deed]}　taizhang ${TYPED[deed].replace("编号", record.id)}`],
  );
}
