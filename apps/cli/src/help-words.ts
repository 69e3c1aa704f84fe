/** Commander's own words in Chinese: headings, notes and errors. */
import type { CommanderError } from "commander";

const HEADINGS: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Options:": "选项：",
  "Global Options:": "通用选项：",
  "Commands:": "命令：",
  "Arguments:": "参数：",
};

/** A heading of a help text. */
export function chineseHeading(heading: string): string {
  return HEADINGS[heading] ?? heading;
}

/** What stands for a value in arguments and options. */
const PLACES: Readonly<Record<string, string>> = {
  "file...": "文件...",
  "field=value...": "栏目=值...",
  "kind=ref": "种类=编号",
  action: "做什么",
  code: "代码",
  command: "命令",
  date: "日期",
  field: "栏目",
  file: "文件",
  format: "格式",
  head: "链头",
  id: "编号",
  "id...": "编号...",
  kind: "类别",
  login: "登录名",
  role: "角色",
  what: "说什么",
  which: "哪一个",
  lang: "语言",
  n: "条数",
  name: "名称",
  number: "字号",
  organ: "机关",
  other: "另一条的编号",
  path: "路径",
  period: "月份",
  profile: "版式",
  reason: "原因",
  review: "方式",
  setting: "设置",
  state: "状态",
  url: "网址",
  value: "值",
  ref: "编号",
  text: "文字",
  title: "名称",
  whose: "谁",
  year: "年度",
};

/** `--year <year>` as `--year <年度>`. */
export function chinesePlaces(flags: string): string {
  return flags.replace(/(?<=[<[])[^\]>]+(?=[\]>])/, (place) => PLACES[place] ?? place);
}

/** `taizhang [options] [command]` and the notes behind an option. */
export function chineseNotes(text: string): string {
  return text
    .replace("[options]", "[选项]")
    .replace("[command]", "[命令]")
    .replace(
      / \(choices: (.+?)\)$/,
      (_, choices: string) => `（可填：${choices.replaceAll('"', "").replaceAll(", ", "、")}）`,
    );
}

/** What is most often written without its option. */
const yearOf = (rest: string): string => (/^\d{4}$/.test(rest) ? `；是年度的，请写成 --year ${rest}` : "");

/** Commander's error codes: what its English says, and what we say. */
const ERRORS: Readonly<Record<string, readonly [RegExp, (found: readonly string[]) => string]>> = {
  "commander.unknownOption": [/unknown option '(.+?)'/, ([, flag]) => `没有 ${flag} 这个选项`],
  "commander.unknownCommand": [/unknown command '(.+?)'/, ([, name]) => `没有 ${name} 这个命令`],
  "commander.missingArgument": [/missing required argument '(.+?)'/, ([, name]) => `还缺一项：${name}`],
  "commander.optionMissingArgument": [/option '(.+?)' argument missing/, ([, flags]) => `${flags} 后面要写内容`],
  "commander.excessArguments": [
    /too many arguments.*got \d+: (.+)\./,
    ([, rest = ""]) => `多写了：${rest}${yearOf(rest)}`,
  ],
  "commander.invalidArgument": [
    /option '(.+?)' argument '(.*?)' is invalid\. Allowed choices are (.+)\./,
    ([, flags, given, choices]) => `${flags} 不能是“${given}”，可填：${choices?.replaceAll(", ", "、")}`,
  ],
};

/** An error of commander without “error:”, in the language asked for. */
export function usageWords(error: CommanderError): { readonly zh: string; readonly en: string } {
  const en = error.message.replace(/^error: /, "").replace("\n", " ");
  const [pattern, words] = ERRORS[error.code] ?? [];
  const found = pattern?.exec(en);
  const meant = /\(Did you mean (?:one of )?(.+?)\?\)/.exec(en)?.[1]?.replaceAll(", ", " 或 ");
  const zh = found && words ? words(found) : en;
  return { en, zh: meant === undefined ? zh : `${zh}（是不是 ${meant} ？）` };
}
