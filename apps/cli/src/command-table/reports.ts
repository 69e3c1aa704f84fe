/** The annual report, written, taken back from Word, and set in a layout. */
import { ORG, REQUIRED_YEAR, type ArgumentRow, type CommandRow, type OptionRow } from "../command-row.ts";

const EDITED: ArgumentRow = {
  name: "<file>",
  says: { zh: "台账写出、又改过的报告（.docx）", en: "a report of the ledger that was edited (.docx)" },
  completes: "file",
};

const PROFILE: OptionRow = {
  flags: "--profile <profile>",
  says: {
    zh: "版式：gbt9704 白纸、report 上行报告、letter 信函、本单位配置里的名称，或版式文件；默认本文件夹的 taizhang.profile.yaml、配置所定的，否则 gbt9704",
    en: "the layout: gbt9704 plain paper, report, letter, one of your configuration, or a profile file; default: taizhang.profile.yaml in this folder, what the configuration says, else gbt9704",
  },
  completes: "file",
};

export const FORMATS = ["md", "html", "docx", "pdf", "xlsx", "txt", "json"] as const;

export const REPORTS: readonly CommandRow[] = [
  {
    name: "report",
    needs: "office",
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
    load: async () => (await import("../commands/report.ts")).writeReport,
  },
  {
    name: "report check",
    needs: "office",
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
    load: async () => (await import("../commands/report-check.ts")).checkBack,
  },
  {
    name: "report refresh",
    needs: "office",
    says: {
      zh: "把台账的新数更新进改过的 DOCX，其余一字不动；写到 -o 所写的文件",
      en: "put the ledger's new figures into an edited DOCX, all else untouched; written to the file of -o",
    },
    arguments: [EDITED],
    options: [],
    examples: ["taizhang report refresh 总结-局长改.docx -o 总结-新数.docx"],
    load: async () => (await import("../commands/report-refresh.ts")).refresh,
  },
  {
    name: "report adopt",
    needs: "office",
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
    load: async () => (await import("../commands/report-adopt.ts")).adopt,
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
        says: {
          zh: "gbt9704、report、letter、本单位配置里的名称，或版式文件；默认平时用的",
          en: "gbt9704, report, letter, one of your configuration, or a profile file; default: the usual one",
        },
        completes: "file",
      },
    ],
    options: [],
    examples: ["taizhang layout report -o taizhang.profile.yaml"],
    load: async () => (await import("../commands/layout.ts")).showLayout,
  },
  {
    name: "layout check",
    needs: "nothing",
    says: {
      zh: "核对 DOCX 的版式（GB/T 9704—2012 或本单位版式），每一处怎么改",
      en: "check a DOCX against its layout (GB/T 9704—2012 or your own), with what to set",
    },
    arguments: [{ name: "<file>", says: { zh: "任何 Word 文件（.docx）", en: "any DOCX" }, completes: "file" }],
    options: [
      {
        ...PROFILE,
        says: {
          zh: `${PROFILE.says.zh}；文件自己写明版式的，先照它`,
          en: `${PROFILE.says.en}; what the paper says it was made after comes first`,
        },
      },
    ],
    examples: ["taizhang layout check 总结.docx", "taizhang layout check 报告.docx --profile report --json"],
    load: async () => (await import("../commands/layout-check.ts")).checkLayoutOf,
  },
];
