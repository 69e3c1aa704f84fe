/** `taizhang settings`: what is settled for the ledger, and settling it. */
import { isSetting, SETTINGS, type SettingName } from "@taizhang/engine";
import { Effect } from "effect";
import type { Answer, Call } from "../command.ts";
import { Misuse } from "../misuse.ts";
import { Office } from "../office.ts";
import { table } from "../table.ts";

const NAMES = Object.keys(SETTINGS).filter(isSetting);

const values = Effect.fnUntraced(function* () {
  const set = yield* (yield* Office).settings;
  return NAMES.map((name) => ({ name, ...SETTINGS[name], value: set.get(name) ?? SETTINGS[name].usual }));
});

const listed = Effect.fnUntraced(function* () {
  const rows = yield* values();
  const answer: Answer = {
    text: table(
      ["设置", "名称", "现在是", "可以写"],
      rows.map(({ name, title, value, wants }) => [name, title, value, wants]),
    ),
    json: { settings: Object.fromEntries(rows.map(({ name, value }) => [name, value])) },
  };
  return answer;
});

const wordsOf = (name: SettingName, value: string): string =>
  `已设置：${SETTINGS[name].title}（${name}）现在是 ${value}。\n`;

export const showSettings = Effect.fn("settings")(function* (call: Call) {
  const [name, value] = call.args;
  if (name === undefined) return yield* listed();
  if (!isSetting(name) || value === undefined) {
    const wrong = isSetting(name)
      ? `${name} 后面要写值：${SETTINGS[name].wants}`
      : `没有 ${name} 这个设置，可以写 ${NAMES.join("、")}`;
    return yield* new Misuse({ words: { zh: wrong, en: `write settings NAME VALUE; names: ${NAMES.join(", ")}` } });
  }
  yield* (yield* Office).settle(name, value);
  const answer: Answer = { text: wordsOf(name, value), json: { settings: { [name]: value } } };
  return answer;
});
