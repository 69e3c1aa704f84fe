/** The commands of review: who submits, who approves, which unit has reported, and what is settled. */
import { ORG, REQUIRED_YEAR, YEAR, type ArgumentRow, type CommandRow, type OptionRow } from "../command-row.ts";

const IDS: ArgumentRow = {
  name: "<id...>",
  says: { zh: "条目编号，可写几个；照 taizhang list 里的抄", en: "ids of entries as taizhang list shows them" },
};

const ID: ArgumentRow = { name: "<id>", says: { zh: "条目编号", en: "id of the entry" } };

const REASON: OptionRow = { flags: "--reason <reason>", says: { zh: "原因", en: "why" } };

const deeds = () => import("../commands/deeds.ts");

export const REVIEW: readonly CommandRow[] = [
  {
    name: "show",
    needs: "office",
    says: {
      zh: "看一条：内容、状态、可以怎么办、经过",
      en: "one entry: content, state, what can be done, history",
    },
    arguments: [ID],
    options: [],
    examples: ["taizhang show 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a"],
    load: async () => (await import("../commands/show.ts")).show,
  },
  {
    name: "edit",
    needs: "office",
    says: {
      zh: "改一条：草稿、退回的直接改，已审的改了重新审",
      en: "change an entry: a draft as it is; what is approved as a correction",
    },
    arguments: [
      ID,
      {
        name: "[field=value...]",
        says: { zh: "要改的业务栏目，例如 trainees=约90", en: "the fields to change, such as trainees=约90" },
      },
    ],
    options: [
      {
        flags: "--from <file>",
        says: { zh: "整条换成文件里的（YAML、JSON）；- 是标准输入", en: "the whole entry from a file; - is stdin" },
        completes: "file",
      },
      { ...REASON, says: { zh: "为什么改；改已审的必须写", en: "why; needed for what is approved" } },
      { flags: "--submit", says: { zh: "改好就提交", en: "submit it at once" } },
    ],
    examples: [
      "taizhang edit 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a trainees=92 --reason 按签到表更正",
      "taizhang edit 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a --from 改好.yaml --submit",
    ],
    load: async () => (await import("../commands/edit.ts")).edit,
  },
  {
    name: "submit",
    needs: "office",
    says: { zh: "提交审核：草稿，或改好的退回条目", en: "hand drafts and returned entries to the reviewer" },
    arguments: [IDS],
    options: [],
    examples: ["taizhang submit 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a"],
    load: async () => (await deeds()).submit,
  },
  {
    name: "withdraw",
    needs: "office",
    says: { zh: "撤回还没有审的，变回草稿", en: "take back what was submitted; it is a draft again" },
    arguments: [IDS],
    options: [],
    examples: ["taizhang withdraw 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a"],
    load: async () => (await deeds()).withdraw,
  },
  {
    name: "approve",
    needs: "office",
    says: {
      zh: "审核通过，从此计入；自己记的要由别人审",
      en: "approve, so that it counts; never what you recorded yourself",
    },
    arguments: [{ ...IDS, name: "[id...]" }],
    options: [{ flags: "--all", says: { zh: "全部待审的，可用 --org、--year 限定", en: "all that wait" } }, ORG, YEAR],
    examples: [
      "taizhang approve 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a",
      "taizhang approve --all --org 451499001 --year 2023",
    ],
    load: async () => (await deeds()).approve,
  },
  {
    name: "return",
    needs: "office",
    says: { zh: "退回给填报员改，写明原因", en: "hand back to the clerk, saying why" },
    arguments: [IDS],
    options: [
      { ...REASON, says: { zh: "原因（必填）", en: "why (required)" } },
      {
        flags: "--field <field>",
        says: { zh: "哪一栏有问题，例如 entry.trainees", en: "the field it is about, such as entry.trainees" },
      },
    ],
    examples: ["taizhang return 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a --reason 人次与签到表不符 --field entry.trainees"],
    load: async () => (await deeds()).returnToClerk,
  },
  {
    name: "abandon",
    needs: "office",
    says: { zh: "放弃正在做的更正，已审的一版照旧", en: "drop a correction; what is approved stays" },
    arguments: [IDS],
    options: [],
    examples: ["taizhang abandon 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a"],
    load: async () => (await deeds()).abandon,
  },
  {
    name: "void",
    needs: "office",
    says: { zh: "作废，不再计入；写明原因", en: "make void: it counts no more; say why" },
    arguments: [IDS],
    options: [{ ...REASON, says: { zh: "原因（必填）", en: "why (required)" } }],
    examples: ["taizhang void 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a --reason 重复记了"],
    load: async () => (await deeds()).makeVoid,
  },
  {
    name: "link",
    needs: "office",
    says: { zh: "两条是同一件事：只计后一条", en: "two entries are one event: only the latter counts" },
    arguments: [ID, { name: "<other>", says: { zh: "计数的那一条的编号", en: "id of the one that counts" } }],
    options: [],
    examples: ["taizhang link 018b5fa1-9c00-75c5-8f3c-1cbf3cbf6f3a 018b4d12-3000-7b1a-9d2e-5f6a7b8c9d0e"],
    load: async () => (await import("../commands/link.ts")).linkRecords,
  },
  {
    name: "completeness",
    needs: "office",
    says: { zh: "各单位逐月报送情况：已报、零报告、逾期", en: "which units have reported which months" },
    arguments: [],
    options: [REQUIRED_YEAR, ORG],
    examples: ["taizhang completeness --year 2023 --org 451499"],
    load: async () => (await import("../commands/completeness.ts")).showCompleteness,
  },
  {
    name: "declare",
    needs: "office",
    says: {
      zh: "登记报送情况：nil 零报告、excused 不需报送、late 准予补报、closed 年度关账",
      en: "say of a month: nil, excused, late (an exception); of a year: closed",
    },
    arguments: [
      {
        name: "<what>",
        says: { zh: "nil、excused、late 或 closed", en: "nil, excused, late or closed" },
        completes: ["nil", "excused", "late", "closed"],
      },
    ],
    options: [
      { flags: "--org <code>", says: { zh: "单位代码（必填）", en: "code of the unit (required)" } },
      {
        flags: "--period <period>",
        says: {
          zh: "月份 2023-10；closed 写年份（必填）",
          en: "a month such as 2023-10; a year for closed (required)",
        },
      },
      { ...REASON, says: { zh: "原因；零报告可以不写", en: "why; not needed for nil" } },
      { flags: "--retract", says: { zh: "取消以前登记的", en: "take it back" } },
    ],
    examples: [
      "taizhang declare nil --org 451499001 --period 2023-08",
      "taizhang declare late --org 451499001 --period 2023-07 --reason 停电",
      "taizhang declare closed --org 451499 --period 2023 --reason 年报已签发",
    ],
    load: async () => (await import("../commands/declare.ts")).declareMonth,
  },
  {
    name: "settings",
    needs: "office",
    says: { zh: "台账的设置：审核方式、报送截止日、补报天数", en: "the ledger's settings, and setting one" },
    arguments: [
      {
        name: "[setting]",
        says: { zh: "review、dueDay 或 lateDays", en: "review, dueDay or lateDays" },
        completes: ["review", "dueDay", "lateDays"],
      },
      { name: "[value]", says: { zh: "改成什么", en: "its new value" } },
    ],
    options: [],
    examples: ["taizhang settings", "taizhang settings review four-eyes", "taizhang settings dueDay 5"],
    load: async () => (await import("../commands/settings.ts")).showSettings,
  },
];
