/** How the program ends: one exit code for each way, one row for each failure of the house. */
import { deniedWords, type Failure } from "@taizhang/engine";
import type { Bilingual, Lang } from "./lang.ts";
import type { Misuse } from "./misuse.ts";

/** Every failure a command may end with. */
export type CommandFailure = Failure | Misuse;

/** Ends that are no failure of the world. */
export const ENDS = {
  done: { exit: 0, says: { zh: "完成", en: "done" } },
  wrong: {
    exit: 1,
    says: {
      zh: "资料有错：有记录没有记入，或 check 查出错误",
      en: "the data is wrong: records were left out, or check found errors",
    },
  },
  faults: {
    exit: 8,
    says: { zh: "完成，但有插件出错（报告里注明）", en: "done, but a plugin failed (the report says where)" },
  },
  cancelled: { exit: 130, says: { zh: "被用户取消", en: "cancelled by the user" } },
  defect: { exit: 70, says: { zh: "程序自身出错", en: "the program itself is at fault" } },
} as const satisfies Readonly<Record<string, { readonly exit: number; readonly says: Bilingual }>>;

export type End = keyof typeof ENDS;

interface Row<F> {
  readonly exit: number;
  /** Stable, for machines. */
  readonly code: string;
  readonly says: Bilingual;
  /** What happened and what to do, for the one failure at hand. */
  readonly words: (failure: F, lang: Lang) => string;
}

type Rows = { readonly [T in CommandFailure["_tag"]]: Row<Extract<CommandFailure, { readonly _tag: T }>> };

const NAMES: Readonly<Record<string, Bilingual>> = {
  ref: { zh: "数的编号", en: "ref" },
  org: { zh: "单位", en: "organisation" },
  entry: { zh: "台账条目", en: "entry" },
  kind: { zh: "类别", en: "kind" },
  login: { zh: "账号", en: "account" },
  token: { zh: "令牌", en: "token" },
};

/** One row for each failure: the compiler counts them. */
export const FAILURES: Rows = {
  Misuse: {
    exit: 2,
    code: "usage",
    says: { zh: "命令写错，或文件读不到、写不了", en: "wrong usage, or a file cannot be read or written" },
    words: ({ words }, lang) => words[lang],
  },
  LedgerMissing: {
    exit: 3,
    code: "ledger-missing",
    says: { zh: "没有这个台账", en: "there is no such ledger" },
    words: ({ path }, lang) =>
      lang === "zh"
        ? `没有台账 ${path}；请先建立：taizhang init，或用 --ledger 指明位置`
        : `no ledger at ${path}; create it with taizhang init, or say where it is with --ledger`,
  },
  LedgerExists: {
    exit: 3,
    code: "ledger-exists",
    says: { zh: "台账已经在那里（init）", en: "there is a ledger already (init)" },
    words: ({ path }, lang) =>
      lang === "zh"
        ? `${path} 已经有台账，没有改动；要另建请用 --ledger 换一个文件名`
        : `${path} is a ledger already and was left as it is; choose another file with --ledger`,
  },
  LedgerBusy: {
    exit: 4,
    code: "ledger-busy",
    says: { zh: "台账正被别的程序写入", en: "another program is writing to the ledger" },
    words: ({ path }, lang) =>
      lang === "zh"
        ? `台账 ${path} 正被别的程序写入，请稍后再试；什么也没有记入`
        : `another program is writing to ${path}; nothing was kept, try again later`,
  },
  LedgerNewer: {
    exit: 5,
    code: "ledger-newer",
    says: { zh: "台账由更新的版本建立", en: "the ledger was written by a newer version" },
    words: ({ path, found, known }, lang) =>
      lang === "zh"
        ? `台账 ${path} 由更新的版本建立（格式 ${found}，本程序只认到 ${known}）；请升级 taizhang，台账没有改动`
        : `${path} was written by a newer version (format ${found}, known up to ${known}); upgrade taizhang, the ledger was left as it is`,
  },
  LedgerBroken: {
    exit: 6,
    code: "ledger-broken",
    says: {
      zh: "台账损坏，或不是台账，或读写失败",
      en: "the ledger is damaged, is no ledger, or could not be read or written",
    },
    words: ({ path, why }, lang) =>
      lang === "zh" ? `台账 ${path} 不能用：${why}` : `the ledger ${path} cannot be used: ${why}`,
  },
  BackupUnsound: {
    exit: 6,
    code: "backup-unsound",
    says: { zh: "备份不完好", en: "the backup is not sound" },
    words: ({ path, why }, lang) =>
      lang === "zh"
        ? `备份 ${path} 不能用：${why}；什么也没有恢复，请换一份备份`
        : `the backup ${path} cannot be used: ${why}; nothing was restored, take another backup`,
  },
  Refused: {
    exit: 1,
    code: "refused",
    says: ENDS.wrong.says,
    words: ({ report }, lang) => {
      const first = report.refused[0]?.issues[0]?.message ?? "";
      return lang === "zh" ? `资料有错，什么也没有记入：${first}` : `the data is wrong, nothing was kept: ${first}`;
    },
  },
  Unknown: {
    exit: 7,
    code: "unknown",
    says: {
      zh: "没有所说的数、单位、条目、类别、账号或令牌",
      en: "no such ref, organisation, entry, kind, account or token",
    },
    words: ({ what, given, near }, lang) => {
      const name = NAMES[what]?.[lang] ?? what;
      if (what === "org" && given === "") {
        return lang === "zh"
          ? "台账里还没有单位；请先登记：taizhang add org code=单位代码 name=单位名称"
          : "the ledger has no organisation yet; register one: taizhang add org code=CODE name=NAME";
      }
      const known = near.map((each) => `\n  ${each}`).join("");
      const advice = lang === "zh" ? "；相近的有：" : "; there are:";
      return `${lang === "zh" ? `没有这个${name}：${given}` : `no such ${name}: ${given}`}${known === "" ? "" : advice + known}`;
    },
  },
  Denied: {
    exit: 9,
    code: "denied",
    says: { zh: "没有权限", en: "not permitted" },
    words: (failure, lang) => (lang === "zh" ? deniedWords(failure) : `not permitted: ${failure.why}`),
  },
  Conflict: {
    exit: 10,
    code: "conflict",
    says: { zh: "与已有的冲突", en: "conflicts with what is there" },
    words: (_, lang) =>
      lang === "zh" ? "这个登录名已经有人用了，没有改动；请换一个" : "that login is taken; choose another",
  },
};

/** Every exit code with its meaning, ascending: the table of `--help`. */
export function exitCodes(lang: Lang): readonly { readonly exit: number; readonly says: string }[] {
  const meanings = new Map<number, Set<string>>();
  for (const { exit, says } of [...Object.values(ENDS), ...Object.values(FAILURES)]) {
    meanings.set(exit, (meanings.get(exit) ?? new Set()).add(says[lang]));
  }
  return [...meanings]
    .toSorted(([a], [b]) => a - b)
    .map(([exit, says]) => ({ exit, says: [...says].join(lang === "zh" ? "；" : "; ") }));
}

/** A failure met: its exit code, its stable name and its words. */
export function ending(
  failure: CommandFailure,
  lang: Lang,
): { readonly exit: number; readonly code: string; readonly message: string } {
  const row = FAILURES[failure._tag] as Row<CommandFailure>; // the row of this very failure; its type cannot say so
  return { exit: row.exit, code: row.code, message: row.words(failure, lang) };
}
