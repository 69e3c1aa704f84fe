/** What is settled for one ledger: how it is reviewed, and by when months are to be reported. */
import { error } from "@taizhang/core";
import { type Principal } from "@taizhang/access";
import { Effect } from "effect";
import { now } from "./clock.ts";
import { Refused } from "./failure.ts";
import { refusalOf } from "./import-report.ts";
import { Ledger, type Reader } from "./ledger.ts";
import { permitWhole } from "./permit.ts";

/** four-eyes: another approves what one recorded. one-hand: whoever records a record approves it in the same act. */
export type Review = "four-eyes" | "one-hand";

export interface Settings {
  readonly review: Review;
  /** Day of the next month by which a month is to be reported. */
  readonly dueDay: number;
  /** Days after that in which it is still taken; absent: always. */
  readonly lateDays?: number;
}

/** What can be settled, what is read when nothing is, and what may be written. */
export const SETTINGS = {
  review: {
    title: "审核方式",
    usual: "one-hand",
    wants: "four-eyes（两人）或 one-hand（一人）",
    fits: /^(?:four-eyes|one-hand)$/,
  },
  dueDay: { title: "报送截止日", usual: "10", wants: "次月几日，1 到 28", fits: /^(?:[1-9]|1\d|2[0-8])$/ },
  lateDays: {
    title: "补报天数",
    usual: "none",
    wants: "0 到 366，或 none（不限）",
    fits: /^(?:none|[12]?\d{1,2}|3[0-5]\d|36[0-6])$/,
  },
} as const;

export type SettingName = keyof typeof SETTINGS;

export const isSetting = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

/** The settings of a ledger by what was set. */
export function settingsFrom(set: ReadonlyMap<string, string>): Settings {
  const read = (name: SettingName): string => set.get(name) ?? SETTINGS[name].usual;
  const late = read("lateDays");
  return {
    review: read("review") === "four-eyes" ? "four-eyes" : "one-hand",
    dueDay: Number(read("dueDay")),
    ...(late === "none" ? {} : { lateDays: Number(late) }),
  };
}

/** The settings as somebody who reads or writes the ledger finds them. */
export const settingsOf = (reader: Pick<Reader, "settings">) => Effect.map(reader.settings, settingsFrom);

/** The settings of the ledger. */
export const settings = Effect.fn("settings")(function* () {
  return yield* settingsOf(yield* Ledger);
});

/** Settles something; refused when the value does not fit. */
export const settle = Effect.fn("settle")(function* (principal: Principal, name: SettingName, value: string) {
  yield* permitWhole(principal, "settings");
  const { title, wants, fits } = SETTINGS[name];
  if (!fits.test(value)) {
    const issue = error("setting", [name], `${title}请写 ${wants}`);
    return yield* new Refused({ report: refusalOf("设置", [issue]) });
  }
  const act = { by: principal.login, at: yield* now };
  const ledger = yield* Ledger;
  yield* ledger.transact((writer) => writer.set(name, value, act));
});
