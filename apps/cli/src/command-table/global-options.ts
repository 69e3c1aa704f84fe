/** What may be said to any command. */
import type { OptionRow } from "../command-row.ts";

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
      zh: "本单位的配置：记哪些类别、有哪些版式（环境变量 TAIZHANG_CONFIG；默认本文件夹的 taizhang.config.ts）",
      en: "your own activities and layouts (env TAIZHANG_CONFIG; default taizhang.config.ts in this folder)",
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
