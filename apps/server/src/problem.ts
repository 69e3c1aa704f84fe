/** Problems as the service tells them (RFC 9457): one row for each failure of the house. */
import type { Problem } from "@taizhang/api";
import { DEED_TITLES, discreet, error, STATE_TITLES, type Issue } from "@taizhang/core";
import { bodyOf, deniedWords, type Conflict, type Failure, type Stored } from "@taizhang/engine";

export type { Problem };
export type Status =
  | 400
  | 401
  | 403
  | 404
  | 405
  | 408
  | 409
  | 412
  | 413
  | 415
  | 421
  | 422
  | 428
  | 429
  | 431
  | 500
  | 503
  | 507;

/** A JSON pointer (RFC 6901) for a path. */
export function pointer(path: Issue["path"]): string {
  return path.map((step) => `/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

export const errorsOf = (issues: readonly Issue[]): NonNullable<Problem["errors"]> =>
  issues.map(({ path, code, message }) => ({ pointer: pointer(path), code, detail: message }));

export function problem(
  code: string,
  status: Status,
  title: string,
  detail: string,
  more: Partial<Problem> = {},
): Problem {
  return { type: `urn:taizhang:${code}`, title, status, detail, ...more };
}

type Rows = { readonly [T in Failure["_tag"]]: (failure: Extract<Failure, { readonly _tag: T }>) => Problem };

const WHAT = {
  ref: "数的编号",
  org: "单位",
  entry: "台账条目",
  kind: "类别",
  login: "账号",
  token: "令牌",
  setting: "设置",
} as const;

/** A record somebody may see, as it is now. */
function contentOf(stored: Stored): unknown {
  const body = bodyOf(stored);
  const { id, state, revision, version } = stored;
  return { id, state, revision, version, record: "value" in body ? body.value : null };
}

const UNFIT = {
  missing: problem("ledger-missing", 503, "台账不在", "服务的台账不在，请联系管理员"),
  exists: problem("ledger-exists", 409, "台账已在", "那里已经有台账"),
  older: problem("ledger-older", 503, "台账版本较旧", "台账由较旧的版本建立；请先备份，再运行 taizhang-server migrate"),
  newer: problem("ledger-newer", 503, "台账版本较新", "台账由更新的版本建立，请联系管理员升级服务"),
} as const;

/** What a conflict is told as: what is the matter, and what can be done. */
const CONFLICTS: Readonly<Record<Conflict["what"], (stored: Stored | undefined) => readonly [Status, string, string]>> =
  {
    stale: () => [412, "已被别人改动", "您看过以后，这一条已被别人改动，没有覆盖；两个版本都在这里，请核对后再改"],
    state: (stored) => [
      409,
      "现在不能这样做",
      `这一条现在是“${stored === undefined ? "" : STATE_TITLES[stored.state]}”，不能这样做`,
    ],
    closed: () => [409, "年度已关账", "这一年度已关账，不能再改；请先由签发人重开"],
    late: () => [409, "报送时间已过", "这个月的报送时间已过；请签发人准予补报"],
    taken: () => [409, "账号已有", "已有这个登录名的账号"],
    key: () => [422, "Idempotency-Key 用过了", "这个 Idempotency-Key 已用在另一个请求上；新的操作请换一个键"],
  };

const UNCERTAIN =
  "保存时出错，这一次可能已经记入，也可能没有：带着同一个 Idempotency-Key 原样重发，不会重复记；没有带的，请先查看再决定";

/** One row for each failure: the compiler counts them. */
const ROWS: Rows = {
  LedgerUnfit: ({ how }) => UNFIT[how.is],
  LedgerBusy: () => problem("ledger-busy", 503, "台账正忙", "台账正被别的程序写入，什么也没有记入，请稍后再试"),
  BackupUnsound: () => problem("backup-unsound", 409, "备份不能用", "备份与它的清单对不上，没有恢复，请换一份备份"),
  LedgerBroken: ({ full, uncertain }) => {
    if (uncertain === true) return problem("uncertain", 503, "不知道是否记入", UNCERTAIN);
    return full === true
      ? problem(
          "disk-full",
          507,
          "磁盘已满",
          "服务器的磁盘已满，什么也没有记入；现在只能查看（登录不了的请用令牌），请联系管理员腾出空间",
        )
      : problem("ledger-broken", 503, "台账不能用", "台账读写失败，什么也没有记入，请联系管理员");
  },
  Refused: ({ report }) => {
    const [conflict] = report.conflicts;
    if (conflict !== undefined) {
      const { stored, offered } = conflict;
      return problem("conflict", 409, "与已有条目冲突", `编号 ${stored.id} 已有内容不同的条目，没有改动`, {
        stored: contentOf(stored),
        offered: JSON.parse(offered) as unknown,
      });
    }
    const issues = report.refused.flatMap((each) => each.issues);
    const first = issues[0]?.message ?? "资料有错";
    if (issues[0]?.code === "query")
      return problem("query", 422, "地址里的写法不对", first, { errors: errorsOf(issues) });
    return problem("refused", 422, "资料有错，没有记入", first, { errors: errorsOf(issues) });
  },
  Unknown: ({ what, given, near }) => {
    const title = `没有这个${WHAT[what]}`;
    return problem("unknown", 404, title, discreet(error("unknown", [], `${title}：${given}`)).message, {
      near: [...near],
    });
  },
  Denied: (denied) => {
    const { why } = denied;
    if (why === "locked") return problem("locked", 429, "试得太多", deniedWords(denied));
    const unknown = why === "anonymous" || why === "credentials";
    return unknown
      ? problem("unauthorised", 401, "没有登录", deniedWords(denied))
      : problem("denied", 403, "没有权限", deniedWords(denied));
  },
  Conflict: ({ what, stored, possible }) => {
    const [status, title, detail] = CONFLICTS[what](stored);
    const can = possible.map((deed) => DEED_TITLES[deed]).join("、");
    return problem(what, status, title, can === "" ? detail : `${detail}；可以：${can}`, {
      possible: [...possible],
      ...(stored === undefined ? {} : { stored: contentOf(stored) }),
    });
  },
};

/** The problem a failure is told as. */
export function problemOf(failure: Failure): Problem {
  const row = ROWS[failure._tag] as (met: Failure) => Problem; // the row of this very failure; its type cannot say so
  return row(failure);
}
