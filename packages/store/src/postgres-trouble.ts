/** What an error of PostgreSQL, of its driver or of the network means for a ledger. */
import { LedgerBroken, LedgerBusy, LedgerUnfit, type LedgerFailure } from "@taizhang/engine";
import { isFailure, uncertain } from "./trouble.ts";

const LOST = "与数据库的连接断了，没有做完的没有记入；数据库恢复后请再试";
const UNREACHED = "连不上数据库；请核对主机和端口，看数据库是否在运行";
const DAMAGED = "数据库说数据已损坏；请用备份恢复";
const STRUCTURE = "台账内部结构不完整，可能被别的程序改动过；请用备份恢复";
const FULL = "数据库的磁盘已满；请腾出空间后再试，这一次没有写入任何内容";

/** By SQLSTATE (https://www.postgresql.org/docs/current/errcodes-appendix.html), or its class, the first two. */
const WHY: Readonly<Record<string, string>> = {
  "08": LOST,
  "25006": "数据库是只读的（备机，或设成了只读）；请换成主库",
  "25P03": LOST,
  "28": "数据库不接受这个用户名或口令；请核对",
  "3D000": "没有这个数据库；请先请管理员建好",
  "42501": "这个用户在数据库里没有权限；请管理员授权",
  "42703": STRUCTURE,
  "42P01": STRUCTURE,
  "53100": FULL,
  "53200": "数据库内存不足；请稍后再试",
  "53300": "数据库的连接数已满；请稍后再试",
  "57014": "数据库中止了这次操作（超时或被管理员取消），这一次没有写入任何内容",
  "57P01": LOST,
  "57P02": LOST,
  "57P03": "数据库正在启动或关闭；请稍后再试",
  "58": "数据库读写磁盘出错；请检查数据库，这一次没有写入任何内容",
  XX001: DAMAGED,
  XX002: DAMAGED,
};

/** Another writes, and we gave up waiting or were chosen to give way. */
const BUSY = new Set(["55P03", "40001", "40P01"]);

/** What the network says, by its codes. */
const NETWORK: Readonly<Record<string, string>> = {
  ECONNREFUSED: UNREACHED,
  ENOTFOUND: UNREACHED,
  EAI_AGAIN: UNREACHED,
  EHOSTUNREACH: UNREACHED,
  ENETUNREACH: UNREACHED,
  ETIMEDOUT: UNREACHED,
  ENOENT: UNREACHED,
  ECONNRESET: LOST,
  EPIPE: LOST,
};

/** What the driver says without a code. */
const SAID: readonly (readonly [RegExp, string])[] = [
  [/timeout exceeded when trying to connect|due to connection timeout/, UNREACHED],
  [/^Connection terminated|not queryable|Client was closed|has been discarded/, LOST],
  [/SSL|certificate|\bTLS\b/i, "数据库的加密连接没有建成（sslmode、证书）；请核对"],
  [/password must be a string|SASL/, "数据库要口令；请写在地址里，或设环境变量 PGPASSWORD"],
];

/** Several addresses of one host were tried: the first refusal speaks for all. */
const first = (cause: Error): Error =>
  cause instanceof AggregateError && cause.errors[0] instanceof Error ? cause.errors[0] : cause;

/** The failure an error stands for; undefined when it is a mistake in the program. */
export function failureOf(path: string, thrown: unknown): LedgerFailure | undefined {
  if (!(thrown instanceof Error)) return undefined;
  const cause = first(thrown);
  if (isFailure(cause)) return cause;
  const code = "code" in cause ? String(cause.code) : "";
  if (BUSY.has(code)) return new LedgerBusy({ path });
  const why =
    WHY[code] ??
    WHY[code.length === 5 ? code.slice(0, 2) : ""] ??
    NETWORK[code] ??
    SAID.find(([says]) => says.test(cause.message))?.[1];
  if (why === undefined) return undefined;
  return new LedgerBroken({ path, why, ...(why === FULL ? { full: true } : {}) });
}

/** Opening: tables that are not there make it no broken ledger but none. */
export function failureOfOpening(path: string, cause: unknown): LedgerFailure | undefined {
  const absent = cause instanceof Error && "code" in cause && cause.code === "42P01";
  return absent ? new LedgerUnfit({ path, how: { is: "missing" } }) : failureOf(path, cause);
}

/** Committing: when the answer does not come, nobody here knows whether it was kept. */
export function failureOfCommit(path: string, cause: unknown): LedgerFailure | undefined {
  const failure = failureOf(path, cause);
  return failure?._tag === "LedgerBroken" && failure.why === LOST ? uncertain(failure) : failure;
}
