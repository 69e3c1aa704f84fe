/** Bringing work in: the ledger made, entries recorded, imported, listed. */
import { KIND, ORG, YEAR, type CommandRow, type OptionRow } from "../command-row.ts";

const DRAFT: OptionRow = {
  flags: "--draft",
  says: { zh: "先存为草稿，不提交（两人审核的台账）", en: "keep as drafts, not submitted (where another approves)" },
};

export const ENTERING: readonly CommandRow[] = [
  {
    name: "init",
    needs: "place",
    says: { zh: "建立台账", en: "create a ledger" },
    arguments: [],
    options: [
      {
        flags: "--org <code>",
        says: { zh: "同时登记本单位：单位代码", en: "register your organisation too: its code" },
      },
      {
        flags: "--name <name>",
        says: { zh: "同时登记本单位：单位名称", en: "register your organisation too: its name" },
      },
      {
        flags: "--review <review>",
        says: {
          zh: "审核方式：one-hand 一人记了就算（默认），four-eyes 一人记、另一人审",
          en: "one-hand: what is recorded counts at once (default); four-eyes: another approves it",
        },
        choices: ["one-hand", "four-eyes"],
      },
    ],
    examples: ["taizhang init --org 451499 --name ××县民族宗教事务局"],
    load: async () => (await import("../commands/init.ts")).init,
  },
  {
    name: "import",
    needs: "office",
    readsTables: true,
    says: {
      zh: "从文件导入（填好的 XLSX 或 CSV 表，NDJSON、JSON、YAML），有一条不对就一条也不记",
      en: "import files (a filled-in XLSX or CSV, NDJSON, JSON, YAML), all or nothing",
    },
    arguments: [
      { name: "<file...>", says: { zh: "文件；- 是标准输入", en: "files; - is standard input" }, completes: "file" },
    ],
    options: [
      {
        flags: "--skip-invalid",
        says: { zh: "不对的列出来跳过，其余照记", en: "leave out what is wrong, list it, keep the rest" },
      },
      {
        flags: "--correct <reason>",
        says: {
          zh: "编号相同而内容不同的，作为更正记入；写明原因",
          en: "take other content under a known id as a correction; say why",
        },
      },
      DRAFT,
      { flags: "--dry-run", says: { zh: "只检查，不记入", en: "only check, keep nothing" } },
      {
        flags: "--kind <kind>",
        says: { zh: "表里没写是哪一类时：类别", en: "what the rows of a table are, where it does not say" },
        completes: "kind",
      },
      {
        flags: "--marked <file>",
        says: {
          zh: "有错时把表写到这个文件：错处标红，批注写明怎么改",
          en: "when something is wrong, write the table here with the faulty cells marked and commented",
        },
        completes: "file",
      },
    ],
    examples: [
      "taizhang import 填报表.xlsx --marked 有错.xlsx",
      "taizhang import 2023.ndjson",
      "taizhang import 单位.yaml 2023.json --dry-run",
    ],
    load: async () => (await import("../commands/import.ts")).importFiles,
  },
  {
    name: "sheet",
    needs: "office",
    says: {
      zh: "填报表：out 出一份 Excel、WPS 都能填的空表，填好用 import 导入",
      en: "out: a workbook to fill in with Excel or WPS, and to import when filled in",
    },
    arguments: [{ name: "<action>", says: { zh: "out 出空表", en: "out" }, completes: ["out"] }],
    options: [
      { ...ORG, says: { zh: "填报单位；默认最高一级", en: "who fills it in; default: the highest" } },
      {
        flags: "--kind <kind>",
        says: { zh: "类别，可写多次；默认全部", en: "the activity, may be repeated; default: all" },
        completes: "kind",
        repeats: true,
      },
      { ...YEAR, says: { zh: "年度；默认今年", en: "the year; default: this one" } },
    ],
    examples: [
      "taizhang sheet out --org 451499 -o 填报表.xlsx",
      "taizhang sheet out --kind training-course -o 培训班.xlsx",
    ],
    load: async () => (await import("../commands/sheet.ts")).sheet,
  },
  {
    name: "add",
    needs: "office",
    says: { zh: "记一条；不写栏目时逐项询问", en: "record one entry; asks field by field when none is given" },
    arguments: [
      KIND,
      {
        name: "[field=value...]",
        says: {
          zh: "业务栏目，例如 sessions=1 trainees=约90 medals.gold=3",
          en: "the activity's fields, such as sessions=1 trainees=约90 medals.gold=3",
        },
      },
    ],
    options: [
      { flags: "--org <code>", says: { zh: "单位代码", en: "code of the organisation" } },
      { flags: "--title <title>", says: { zh: "名称", en: "title" } },
      {
        flags: "--from <date>",
        says: {
          zh: "开始日期：2023-10-24、2023-10、2023-Q4 或 2023",
          en: "first day: 2023-10-24, 2023-10, 2023-Q4 or 2023",
        },
      },
      { flags: "--to <date>", says: { zh: "结束日期（同一天可不写）", en: "last day (not needed for one day)" } },
      {
        flags: "--ownership <whose>",
        says: { zh: "own 本单位主办、joint 联合举办、assisted 协助", en: "own, joint or assisted" },
        choices: ["own", "joint", "assisted"],
      },
      {
        flags: "--evidence <kind=ref>",
        says: {
          zh: "佐证材料，可写多次，例如 document-no=×民宗发〔2023〕5号",
          en: "where the proof lies, may be repeated, such as document-no=REF",
        },
        repeats: true,
      },
      { flags: "--highlight", says: { zh: "在报告中单独写到", en: "the report tells of it by name" } },
      {
        flags: "--summary <text>",
        says: {
          zh: "报告里怎么写这件事；数写成 {trainees} 这样的引用",
          en: "how the report tells of it; counts as references such as {trainees}",
        },
      },
      DRAFT,
      { flags: "--part-of <id>", says: { zh: "所属活动的编号", en: "id of the entry that contains it" } },
      { flags: "--plan-item <id>", says: { zh: "对应的工作计划编号", en: "id of the plan item it fulfils" } },
    ],
    examples: [
      "taizhang add",
      "taizhang add training-course --org 451499 --title 民族政策法规培训班 --from 2023-10-24 sessions=1 trainees=约90 basis=人",
      "taizhang add org code=451499 name=××县民族宗教事务局",
    ],
    load: async () => (await import("../commands/add.ts")).add,
  },
  {
    name: "list",
    needs: "office",
    says: { zh: "列出台账条目；--state 列出还没有审的", en: "list entries; --state lists those not approved" },
    arguments: [],
    options: [
      {
        flags: "--state <state>",
        says: {
          zh: "draft 草稿、submitted 待审、returned 退回、void 作废、approved 已审（默认）",
          en: "draft, submitted, returned, void or approved (default)",
        },
        choices: ["draft", "submitted", "returned", "void", "approved"],
      },
      { flags: "--mine", says: { zh: "只列自己记的、还没有审的", en: "only your own that are not approved yet" } },
      YEAR,
      { flags: "--kind <kind>", says: { zh: "类别", en: "the activity" }, completes: "kind" },
      ORG,
      { flags: "--limit <n>", says: { zh: "最多列几条（默认 50）", en: "how many at most (default 50)" } },
    ],
    examples: [
      "taizhang list --year 2023 --kind training-course",
      "taizhang list --state submitted",
      "taizhang list --mine",
    ],
    load: async () => (await import("../commands/list.ts")).list,
  },
];
