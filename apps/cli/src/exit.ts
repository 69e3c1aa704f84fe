/** How the program ends: one exit code for each way, one row for each failure of the house. */
import type { Failure, LedgerUnfit } from "@taizhang/engine";
import type { Bilingual, Lang } from "./lang.ts";
import type { Misuse } from "./misuse.ts";
import type { ServiceFailed } from "./service-failed.ts";

/** Every failure a command may end with. */
export type CommandFailure = Failure | Misuse | ServiceFailed;

/** Ends that are no failure of the world. */
export const ENDS = {
  done: { exit: 0, says: { zh: "完成", en: "done" } },
  wrong: {
    exit: 1,
    says: {
      zh: "资料有错：有记录没有记入，check 查出错误，或几条里有的没有办成",
      en: "the data is wrong: records were left out, check found errors, or some of several could not be done",
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

interface Row {
  readonly exit: number;
  /** Stable, for machines. */
  readonly code: string;
  readonly says: Bilingual;
}

type Rows = Readonly<Record<Exclude<CommandFailure["_tag"], "LedgerUnfit" | "ServiceFailed">, Row>>;

/** One row for each way in which a ledger does not fit. */
export const UNFIT: Readonly<Record<LedgerUnfit["how"]["is"], Row>> = {
  missing: {
    exit: 3,
    code: "ledger-missing",
    says: { zh: "没有这个台账", en: "there is no such ledger" },
  },
  exists: {
    exit: 3,
    code: "ledger-exists",
    says: { zh: "台账已经在那里（init）", en: "there is a ledger already (init)" },
  },
  older: {
    exit: 5,
    code: "ledger-older",
    says: {
      zh: "台账由较旧的版本建立，没有升级",
      en: "the ledger was written by an older version and was not upgraded",
    },
  },
  newer: {
    exit: 5,
    code: "ledger-newer",
    says: { zh: "台账由更新的版本建立", en: "the ledger was written by a newer version" },
  },
};

/** One row for each failure: the compiler counts them. */
export const FAILURES: Rows = {
  Misuse: {
    exit: 2,
    code: "usage",
    says: { zh: "命令写错，或文件读不到、写不了", en: "wrong usage, or a file cannot be read or written" },
  },
  LedgerBusy: {
    exit: 4,
    code: "ledger-busy",
    says: { zh: "台账正被别的程序写入", en: "another program is writing to the ledger" },
  },
  LedgerBroken: {
    exit: 6,
    code: "ledger-broken",
    says: {
      zh: "台账损坏，或不是台账，或读写失败",
      en: "the ledger is damaged, is no ledger, or could not be read or written",
    },
  },
  BackupUnsound: {
    exit: 6,
    code: "backup-unsound",
    says: { zh: "备份不完好", en: "the backup is not sound" },
  },
  Refused: {
    exit: 1,
    code: "refused",
    says: ENDS.wrong.says,
  },
  Denied: {
    exit: 9,
    code: "denied",
    says: { zh: "没有权限，或登录不成功", en: "not allowed, or not signed in" },
  },
  Conflict: {
    exit: 10,
    code: "conflict",
    says: { zh: "与台账现在的样子冲突，没有改动", en: "the ledger is not as you thought; nothing was changed" },
  },
  Unknown: {
    exit: 7,
    code: "unknown",
    says: {
      zh: "没有所说的数、单位、条目、类别、账号或令牌",
      en: "no such ref, organisation, entry, kind, account or token",
    },
  },
};

/** A service that cannot be reached, or that does not do what it is asked for a reason of its own. */
export const AWAY: Row = {
  exit: 11,
  code: "service",
  says: { zh: "连不上服务，或服务出错", en: "the service cannot be reached, or is at fault" },
};

/** What a service's problem is for whoever called, by the last part of its type. */
export const PROBLEMS: Readonly<Record<string, Row>> = {
  refused: FAILURES.Refused,
  body: FAILURES.Refused,
  query: FAILURES.Misuse,
  unauthorised: FAILURES.Denied,
  locked: FAILURES.Denied,
  denied: FAILURES.Denied,
  unknown: FAILURES.Unknown,
  stale: FAILURES.Conflict,
  state: FAILURES.Conflict,
  closed: FAILURES.Conflict,
  late: FAILURES.Conflict,
  taken: FAILURES.Conflict,
  conflict: FAILURES.Conflict,
  "ledger-busy": FAILURES.LedgerBusy,
  "ledger-broken": FAILURES.LedgerBroken,
  "disk-full": FAILURES.LedgerBroken,
  uncertain: FAILURES.LedgerBroken,
};

/** Every exit code with its meaning, ascending: the table of `--help`. */
export function exitCodes(lang: Lang): readonly { readonly exit: number; readonly says: string }[] {
  const meanings = new Map<number, Set<string>>();
  for (const { exit, says } of [...Object.values(ENDS), ...Object.values(UNFIT), ...Object.values(FAILURES), AWAY]) {
    meanings.set(exit, (meanings.get(exit) ?? new Set()).add(says[lang]));
  }
  return [...meanings]
    .toSorted(([a], [b]) => a - b)
    .map(([exit, says]) => ({ exit, says: [...says].join(lang === "zh" ? "；" : "; ") }));
}
