/** What an error of SQLite or of the file system means for a ledger. */
import { BackupUnsound, LedgerBroken, LedgerBusy, type LedgerFailure, LedgerUnfit } from "@taizhang/engine";
import { Effect } from "effect";

const DAMAGED = "台账文件已损坏；请用备份恢复";

/** Result codes (https://sqlite.org/rescode.html) that the world is to blame for, in words for whoever keeps the ledger. */
const WHY: Readonly<Record<number, string>> = {
  1: "台账内部结构不完整，可能被别的程序改动过；请用备份恢复",
  3: "没有读写这个文件的权限；请检查文件和所在文件夹的权限",
  7: "内存不足；请关闭其他程序后再试",
  8: "这个文件不可写；请检查文件和所在文件夹的权限、磁盘是否只读",
  10: "读写磁盘出错；请检查磁盘后再试，这一次没有写入任何内容",
  11: DAMAGED,
  13: "磁盘已满；请腾出空间后再试，这一次没有写入任何内容",
  14: "打不开这个文件；请检查文件和所在文件夹的权限",
  23: "没有读写这个文件的权限；请检查文件和所在文件夹的权限",
  26: "这个文件不是台账；请核对位置，如确是台账请用备份恢复",
};

const BUSY = [5, 6];

/** What the file system says, by its codes. */
const SYSTEM: Readonly<Record<string, string>> = {
  EACCES: "没有读写这个文件的权限；请检查文件和所在文件夹的权限",
  EPERM: "没有读写这个文件的权限；请检查文件和所在文件夹的权限",
  EROFS: "磁盘是只读的；请换一个位置",
  ENOSPC: "磁盘已满；请腾出空间后再试，这一次没有写入任何内容",
  EDQUOT: "磁盘配额已用完；请腾出空间后再试，这一次没有写入任何内容",
  ENOENT: "文件夹不存在；请先建文件夹，或换一个位置",
  ENOTDIR: "文件夹不存在；请先建文件夹，或换一个位置",
  EIO: "读写磁盘出错；请检查磁盘后再试，这一次没有写入任何内容",
  ENAMETOOLONG: "文件名太长；请换一个短些的名称",
};

/** SQLite's primary result code, when it was SQLite that threw. */
function codeOf(cause: object): number | undefined {
  return "errcode" in cause && typeof cause.errcode === "number" ? cause.errcode & 0xff : undefined;
}

/** What says that the disk is full. */
const FULL = [WHY[13], SYSTEM["ENOSPC"], SYSTEM["EDQUOT"]];

/** The failure an error stands for; undefined when it is a mistake in the program. */
export function failureOf(path: string, cause: unknown): LedgerFailure | undefined {
  if (!(cause instanceof Error)) return undefined;
  if (isFailure(cause)) return cause;
  // facts are kept as JSON
  if (cause instanceof SyntaxError) return new LedgerBroken({ path, why: DAMAGED });
  const code = codeOf(cause);
  if (code !== undefined && BUSY.includes(code)) return new LedgerBusy({ path });
  const named = "code" in cause && typeof cause.code === "string" ? SYSTEM[cause.code] : undefined;
  const why = code === undefined ? named : WHY[code];
  if (why === undefined) return undefined;
  return new LedgerBroken({ path, why, ...(FULL.includes(why) ? { full: true } : {}) });
}

/** What nobody here knows, when committing fails. */
const UNCERTAIN = "提交的时候出错，这一次可能已经记入，也可能没有；请先查看，再决定是否重做";

/** Committing: an error there leaves open what is on the disk, unless it says that there was no room. */
export function uncertain(failure: LedgerFailure | undefined): LedgerFailure | undefined {
  if (failure?._tag !== "LedgerBroken" || failure.full === true) return failure;
  return new LedgerBroken({ path: failure.path, why: UNCERTAIN, uncertain: true });
}

export const failureOfCommit = (path: string, cause: unknown): LedgerFailure | undefined =>
  uncertain(failureOf(path, cause));

const FAILURES = [LedgerUnfit, LedgerBusy, LedgerBroken, BackupUnsound];

export const isFailure = (cause: Error): cause is LedgerFailure => FAILURES.some((failure) => cause instanceof failure);

/** Does something with a ledger; what the world did wrong is a failure as `read` tells, what we did wrong a defect. */
export function attempt<A>(
  path: string,
  work: () => Promise<A>,
  read: typeof failureOf = failureOf,
): Effect.Effect<A, LedgerFailure> {
  return Effect.tryPromise({ try: work, catch: (cause) => cause }).pipe(
    Effect.catch((cause) => {
      const failure = read(path, cause);
      return failure === undefined ? Effect.die(cause) : Effect.fail(failure);
    }),
  );
}
