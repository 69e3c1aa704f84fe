/** Looking after a ledger: its history, its totals, its backups. */
import { type CommandRow } from "../command-row.ts";

export const UPKEEP: readonly CommandRow[] = [
  {
    name: "audit",
    needs: "office",
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
    load: async () => (await import("../commands/audit.ts")).audit,
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
    load: async () => (await import("../commands/rebuild.ts")).rebuild,
  },
  {
    name: "backup",
    needs: "place",
    says: {
      zh: "备份台账到 -o 所写的文件，旁边写一份清单；不必停用台账",
      en: "back the ledger up to the file of -o, with a manifest beside it; the ledger stays in use",
    },
    arguments: [],
    options: [],
    examples: ["taizhang backup -o 台账备份.db"],
    load: async () => (await import("../commands/backup.ts")).backup,
  },
  {
    name: "restore",
    needs: "place",
    says: {
      zh: "用备份建立新台账（--ledger 写新位置）；备份有一处不对就不恢复",
      en: "make a new ledger (--ledger says where) of a backup, unless anything about it is wrong",
    },
    arguments: [{ name: "<file>", says: { zh: "备份文件", en: "the backup" }, completes: "file" }],
    options: [],
    examples: ["taizhang restore 台账备份.db --ledger 新台账.db"],
    load: async () => (await import("../commands/restore.ts")).restore,
  },
];
