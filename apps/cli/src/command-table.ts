/** The commands of the program: names, arguments, options and words; each is loaded when it is called. */
import { KIND, ORG, REQUIRED_YEAR, YEAR, type ArgumentRow, type CommandRow, type OptionRow } from "./command-row.ts";
import { REVIEW_COMMANDS } from "./review-table.ts";

export const FORMATS = ["md", "html", "docx", "pdf", "xlsx", "txt", "json"] as const;

const DRAFT: OptionRow = {
  flags: "--draft",
  says: { zh: "先存为草稿，不提交（两人审核的台账）", en: "keep as drafts, not submitted (where another approves)" },
};

const EDITED: ArgumentRow = {
  name: "<file>",
  says: { zh: "台账写出、又改过的报告（.docx）", en: "a report of the ledger that was edited (.docx)" },
  completes: "file",
};

const ROLE: OptionRow = {
  flags: "--role <role>",
  says: {
    zh: "角色：clerk 填报、reviewer 审核、officer 签发、operator 运维、reader 只看汇总；可以写几次",
    en: "clerk, reviewer, officer, operator or reader; repeats",
  },
  repeats: true,
};

const PROFILE: OptionRow = {
  flags: "--profile <profile>",
  says: {
    zh: "版式：gbt9704 白纸（默认）、report 上行报告、letter 信函，或本单位的版式文件（默认本文件夹的 taizhang.profile.yaml）",
    en: "the layout: gbt9704 plain paper (default), report, letter, or a profile file (default taizhang.profile.yaml in this folder)",
  },
  completes: "file",
};

/** Options that every command takes. */
export const GLOBAL_OPTIONS: readonly OptionRow[] = [
  {
    flags: "--ledger <path>",
    says: {
      zh: "台账文件（环境变量 TAIZHANG_LEDGER；默认 taizhang.db）",
      en: "the ledger file (env TAIZHANG_LEDGER; default taizhang.db)",
    },
    completes: "file",
  },
  {
    flags: "--server <url>",
    says: {
      zh: "不用台账文件，用这个网址上的服务（环境变量 TAIZHANG_SERVER；令牌 TAIZHANG_TOKEN，或先 taizhang login）",
      en: "work with the service at this address (env TAIZHANG_SERVER; a token in TAIZHANG_TOKEN, or taizhang login)",
    },
  },
  {
    flags: "--config <path>",
    says: {
      zh: "本单位的配置：记哪些类别（环境变量 TAIZHANG_CONFIG；默认本文件夹的 taizhang.config.ts）",
      en: "your own activities (env TAIZHANG_CONFIG; default taizhang.config.ts in this folder)",
    },
    completes: "file",
  },
  { flags: "--json", says: { zh: "输出 JSON，出错时也是", en: "print JSON, errors too" } },
  {
    flags: "-o, --output <file>",
    says: { zh: "写入文件，不打印到屏幕", en: "write to a file in place of the screen" },
    completes: "file",
  },
  {
    flags: "--user <name>",
    says: {
      zh: "谁在操作（环境变量 TAIZHANG_USER；默认系统用户名）",
      en: "who is at work (env TAIZHANG_USER; default: the system's user)",
    },
  },
  {
    flags: "--lang <lang>",
    says: { zh: "提示用中文 zh 或英文 en", en: "speak Chinese (zh) or English (en); the data itself is Chinese" },
    choices: ["zh", "en"],
  },
];

export const COMMANDS: readonly CommandRow[] = [
  {
    name: "init",
    needs: "nothing",
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
    load: async () => (await import("./commands/init.ts")).init,
  },
  {
    name: "import",
    needs: "office",
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
    load: async () => (await import("./commands/import.ts")).importFiles,
  },
  {
    name: "sheet",
    needs: "ledger",
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
    load: async () => (await import("./commands/sheet.ts")).sheet,
  },
  {
    name: "add",
    needs: "ledger",
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
    load: async () => (await import("./commands/add.ts")).add,
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
    load: async () => (await import("./commands/list.ts")).list,
  },
  ...REVIEW_COMMANDS,
  {
    name: "check",
    needs: "ledger",
    says: {
      zh: "签字前核对一年：逐条规则，以及全年的核对项",
      en: "what to look at before signing: every entry, and the year as a whole",
    },
    arguments: [],
    options: [REQUIRED_YEAR, ORG],
    examples: ["taizhang check --year 2023"],
    load: async () => (await import("./commands/check.ts")).checkYear,
  },
  {
    name: "checks",
    needs: "nothing",
    says: { zh: "核对时看哪些方面", en: "everything that check looks at" },
    arguments: [],
    options: [],
    examples: ["taizhang checks"],
    load: async () => (await import("./commands/checks.ts")).listChecks,
  },
  {
    name: "plan",
    needs: "ledger",
    says: { zh: "一年的计划做到哪一步", en: "what became of each item planned for a year" },
    arguments: [],
    options: [REQUIRED_YEAR, ORG],
    examples: ["taizhang plan --year 2024"],
    load: async () => (await import("./commands/plan.ts")).planOf,
  },
  {
    name: "report",
    needs: "ledger",
    says: { zh: "写出年度工作总结", en: "write the annual report" },
    arguments: [],
    options: [
      REQUIRED_YEAR,
      {
        ...ORG,
        says: {
          zh: "哪个单位的报告；默认有导语的单位，否则最高一级",
          en: "whose report; default: the one with a preamble, else the highest",
        },
      },
      {
        flags: "--format <format>",
        says: { zh: "格式；默认看 -o 的扩展名，否则 md", en: "the format; default: by the extension of -o, else md" },
        choices: FORMATS,
      },
      {
        flags: "--date <date>",
        says: {
          zh: "成文日期，例如 2024-01-15；默认当年末",
          en: "date of the paper, such as 2024-01-15; default: end of the year",
        },
      },
      {
        flags: "--include-submitted",
        says: {
          zh: "连同待审的条目一起算，标为草稿",
          en: "count what waits for a reviewer too; the paper says that it is a draft",
        },
      },
      PROFILE,
      {
        flags: "--number <number>",
        says: { zh: "发文字号，例如 ×民宗发〔2024〕5号", en: "number of the paper, such as ×民宗发〔2024〕5号" },
      },
      { flags: "--to <organ>", says: { zh: "主送机关", en: "whom the paper is sent to" } },
      {
        flags: "--signer <name>",
        says: {
          zh: "签发人，可写多次；只印在纸上，不记入台账",
          en: "who signed, may be repeated; printed only, never recorded",
        },
        repeats: true,
      },
      {
        flags: "--copy <organ>",
        says: { zh: "抄送机关，可写多次", en: "who gets a copy, may be repeated" },
        repeats: true,
      },
      {
        flags: "--bundled-fonts",
        says: {
          zh: "PDF 只用自带字体，在任何机器上都一样；默认先用本机的仿宋、楷体",
          en: "PDF in the fonts that come along only, the same on every machine; default: installed 仿宋 and 楷体 first",
        },
      },
    ],
    examples: [
      "taizhang report --year 2023",
      "taizhang report --year 2023 -o 2023年工作总结.docx",
      "taizhang report --year 2023 -o 报告.docx --profile report --number ×民宗发〔2024〕5号 --signer ××× --to ××县人民政府",
    ],
    load: async () => (await import("./commands/report.ts")).writeReport,
  },
  {
    name: "report check",
    needs: "ledger",
    says: {
      zh: "核对改过的 DOCX：哪些数和台账不符、删了、手写了，哪些段落改了",
      en: "check an edited DOCX: figures that disagree, deleted or typed by hand, paragraphs that changed",
    },
    arguments: [EDITED],
    options: [
      {
        flags: "--annotate <file>",
        says: {
          zh: "另写一份：每一处都加上批注",
          en: "write a copy too, with a comment at each finding",
        },
        completes: "file",
      },
    ],
    examples: ["taizhang report check 总结-局长改.docx", "taizhang report check 总结-局长改.docx --annotate 批注.docx"],
    load: async () => (await import("./commands/report-check.ts")).checkBack,
  },
  {
    name: "report refresh",
    needs: "ledger",
    says: {
      zh: "把台账的新数更新进改过的 DOCX，其余一字不动；写到 -o 所写的文件",
      en: "put the ledger's new figures into an edited DOCX, all else untouched; written to the file of -o",
    },
    arguments: [EDITED],
    options: [],
    examples: ["taizhang report refresh 总结-局长改.docx -o 总结-新数.docx"],
    load: async () => (await import("./commands/report-refresh.ts")).refresh,
  },
  {
    name: "report adopt",
    needs: "ledger",
    says: {
      zh: "把改写的句子收回台账：逐条确认，或写成 -o 的文件再导入；不确认就不记",
      en: "take reworded sentences back into the ledger: confirmed one by one, or as a file of -o to import",
    },
    arguments: [EDITED],
    options: [],
    examples: [
      "taizhang report adopt 总结-局长改.docx",
      "taizhang report adopt 总结-局长改.docx -o 采纳.yaml",
      "taizhang import 采纳.yaml --correct 按局长改稿",
    ],
    load: async () => (await import("./commands/report-adopt.ts")).adopt,
  },
  {
    name: "layout",
    needs: "nothing",
    says: {
      zh: "一个版式的各项值；存成文件，改几行就是本单位的版式",
      en: "every value of a layout profile; saved to a file and changed, it is your own",
    },
    arguments: [
      {
        name: "[profile]",
        says: { zh: "gbt9704、report、letter，或版式文件", en: "gbt9704, report, letter, or a profile file" },
        completes: "file",
      },
    ],
    options: [],
    examples: ["taizhang layout report -o taizhang.profile.yaml"],
    load: async () => (await import("./commands/layout.ts")).showLayout,
  },
  {
    name: "layout check",
    needs: "nothing",
    says: {
      zh: "核对 DOCX 的版式（GB/T 9704—2012 或本单位版式），每一处怎么改",
      en: "check a DOCX against its layout (GB/T 9704—2012 or your own), with what to set",
    },
    arguments: [{ name: "<file>", says: { zh: "任何 Word 文件（.docx）", en: "any DOCX" }, completes: "file" }],
    options: [PROFILE],
    examples: ["taizhang layout check 总结.docx", "taizhang layout check 报告.docx --profile report --json"],
    load: async () => (await import("./commands/layout-check.ts")).checkLayoutOf,
  },
  {
    name: "why",
    needs: "ledger",
    says: { zh: "一个数是怎么来的", en: "where a figure comes from" },
    arguments: [
      {
        name: "<ref>",
        says: {
          zh: "数的编号，例如 2023/451499/training-course/trainees",
          en: "the figure's ref, such as 2023/451499/training-course/trainees",
        },
      },
    ],
    options: [],
    examples: ["taizhang why 2023/451499/training-course/trainees"],
    load: async () => (await import("./commands/why.ts")).explain,
  },
  {
    name: "audit",
    needs: "ledger",
    says: {
      zh: "台账的历史有没有被动过：head 显示链头，verify 逐条核对",
      en: "whether the past was tampered with: head shows the end of the chain, verify walks all of it",
    },
    arguments: [
      {
        name: "<action>",
        says: { zh: "verify 核对，或 head 只看链头", en: "verify, or head for the end of the chain alone" },
        completes: ["verify", "head"],
      },
    ],
    options: [
      {
        flags: "--anchor <head>",
        says: {
          zh: "以前抄存的链头；末尾被删、整条链被重写也能查出",
          en: "a head noted earlier: finds a cut tail and a rewritten chain too",
        },
      },
    ],
    examples: ["taizhang audit head", "taizhang audit verify --json"],
    load: async () => (await import("./commands/audit.ts")).audit,
  },
  {
    name: "rebuild",
    needs: "ledger",
    says: {
      zh: "按记录重新累计合计数，改正不符的；--verify 只核对",
      en: "add the totals up anew and mend them; --verify only compares",
    },
    arguments: [],
    options: [{ flags: "--verify", says: { zh: "只核对，不改动", en: "only compare, change nothing" } }],
    examples: ["taizhang rebuild --verify", "taizhang rebuild"],
    load: async () => (await import("./commands/rebuild.ts")).rebuild,
  },
  {
    name: "backup",
    needs: "nothing",
    says: {
      zh: "备份台账到 -o 所写的文件，旁边写一份清单；不必停用台账",
      en: "back the ledger up to the file of -o, with a manifest beside it; the ledger stays in use",
    },
    arguments: [],
    options: [],
    examples: ["taizhang backup -o 台账备份.db"],
    load: async () => (await import("./commands/backup.ts")).backup,
  },
  {
    name: "restore",
    needs: "nothing",
    says: {
      zh: "用备份建立新台账（--ledger 写新位置）；备份有一处不对就不恢复",
      en: "make a new ledger (--ledger says where) of a backup, unless anything about it is wrong",
    },
    arguments: [{ name: "<file>", says: { zh: "备份文件", en: "the backup" }, completes: "file" }],
    options: [],
    examples: ["taizhang restore 台账备份.db --ledger 新台账.db"],
    load: async () => (await import("./commands/restore.ts")).restore,
  },
  {
    name: "login",
    needs: "nothing",
    says: {
      zh: "登录一个台账服务，以后的命令加 --server 就用它",
      en: "sign in to a service, for commands with --server",
    },
    arguments: [{ name: "<login>", says: { zh: "登录名", en: "the login" } }],
    options: [
      {
        flags: "--password-file <file>",
        says: {
          zh: "从文件读密码，- 是标准输入；默认在屏幕上问，不显示",
          en: "read the password here (- is stdin), not asked",
        },
        completes: "file",
      },
    ],
    examples: ["taizhang login zhen-tianbao --server https://taizhang.example"],
    load: async () => (await import("./commands/login.ts")).login,
  },
  {
    name: "logout",
    needs: "nothing",
    says: { zh: "退出服务", en: "sign out of a service" },
    arguments: [],
    options: [],
    examples: ["taizhang logout --server https://taizhang.example"],
    load: async () => (await import("./commands/login.ts")).logout,
  },
  {
    name: "user",
    needs: "accounts",
    says: {
      zh: "管账号：add 添加、list 列出、grant 授予角色、revoke 收回角色、disable 停用、enable 启用、password 改密码",
      en: "keep accounts: add, list, grant or revoke roles, disable, enable, password",
    },
    arguments: [
      {
        name: "<action>",
        says: {
          zh: "add、list、grant、revoke、disable、enable 或 password",
          en: "add, list, grant, revoke, disable, enable or password",
        },
        completes: ["add", "list", "grant", "revoke", "disable", "enable", "password"],
      },
      { name: "[login]", says: { zh: "登录名，例如 zhen-tianbao；不用真名", en: "the login, such as zhen-tianbao" } },
    ],
    options: [
      ROLE,
      {
        flags: "--org <code>",
        says: { zh: "角色授在哪个单位，连同其下级；默认最高一级", en: "the unit of the role; default: the highest" },
      },
      {
        flags: "--password-file <file>",
        says: {
          zh: "从文件读密码，- 是标准输入；默认在屏幕上问",
          en: "read the password here (- is stdin), not asked",
        },
        completes: "file",
      },
    ],
    examples: [
      "taizhang user add xianju.ban --role officer --org 451499",
      "taizhang user add zhen-tianbao --role clerk --org 451499001 --password-file 密码.txt",
      "taizhang user grant xianju.ban --role reviewer",
      "taizhang user list",
    ],
    load: async () => (await import("./commands/user.ts")).user,
  },
  {
    name: "token",
    needs: "accounts",
    says: {
      zh: "管程序用的令牌：issue 签发、list 列出、revoke 收回",
      en: "keep API tokens: issue, list, revoke",
    },
    arguments: [
      {
        name: "<action>",
        says: { zh: "issue、list 或 revoke", en: "issue, list or revoke" },
        completes: ["issue", "list", "revoke"],
      },
      { name: "[which]", says: { zh: "登录名；revoke 写令牌编号", en: "the login; of revoke, the token's id" } },
    ],
    options: [
      { flags: "--label <name>", says: { zh: "用途，例如 nightly-backup", en: "what it is for" } },
      {
        ...ROLE,
        says: { zh: "只给这些角色，不超过本人的；可以写几次", en: "only these roles, of its owner's; repeats" },
      },
      { flags: "--org <code>", says: { zh: "只在这个单位和下级", en: "only in this unit and below" } },
      { flags: "--until <date>", says: { zh: "用到哪一天，例如 2024-12-31；默认不限期", en: "its last day" } },
    ],
    examples: [
      "taizhang token issue zhen-tianbao --label weekly-report --until 2024-12-31",
      "taizhang token revoke 3f2a9c0d11be",
    ],
    load: async () => (await import("./commands/token.ts")).token,
  },
  {
    name: "activities",
    needs: "nothing",
    says: {
      zh: "能记哪些类别；一个类别有哪些栏目、规则和数",
      en: "what can be recorded; an activity's fields, rules and facts",
    },
    arguments: [KIND],
    options: [],
    examples: ["taizhang activities", "taizhang activities training-course"],
    load: async () => (await import("./commands/activities.ts")).describeActivities,
  },
  {
    name: "completion",
    needs: "nothing",
    says: { zh: "命令补全脚本：bash、zsh、fish", en: "completion script: bash, zsh, fish" },
    arguments: [{ name: "<shell>", says: { zh: "bash、zsh 或 fish", en: "bash, zsh or fish" }, completes: "shell" }],
    options: [],
    examples: [
      "source <(taizhang completion bash)",
      "taizhang completion fish > ~/.config/fish/completions/taizhang.fish",
    ],
    load: async () => (await import("./commands/completion.ts")).completion,
  },
];
