/** Problems as the service tells them (RFC 9457): one row for each failure of the house. */
import type { Issue } from "@taizhang/core";
import { deniedWords, type Failure } from "@taizhang/engine";
import { z } from "@hono/zod-openapi";

export const problemSchema = z
  .object({
    type: z.string().meta({ example: "urn:taizhang:refused" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    /** The request it happened to, as the journal knows it. */
    instance: z.string().optional(),
    /** What is wrong, field by field. */
    errors: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
    /** What was meant, perhaps. */
    near: z.array(z.string()).optional(),
    /** Both sides of a conflict, as records. */
    stored: z.unknown().optional(),
    /** What can be done with the record as it is. */
    possible: z.array(z.string()).optional(),
    offered: z.unknown().optional(),
  })
  .openapi("Problem");
export type Problem = z.output<typeof problemSchema>;
export type Status = 400 | 401 | 403 | 404 | 405 | 409 | 412 | 413 | 415 | 421 | 422 | 429 | 500 | 503 | 507;

/** A JSON pointer (RFC 6901) for a path. */
function pointer(path: Issue["path"]): string {
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

const WHAT = { ref: "数的编号", org: "单位", entry: "台账条目", kind: "类别", login: "账号", token: "令牌" } as const;

const UNFIT = {
  missing: problem("ledger-missing", 503, "台账不在", "服务的台账文件不在，请联系管理员"),
  exists: problem("ledger-exists", 409, "台账已在", "那里已经有台账"),
  newer: problem("ledger-newer", 503, "台账版本较新", "台账由更新的版本建立，请联系管理员升级服务"),
} as const;

const CONFLICTS = {
  taken: "这个登录名已经有人用了，没有改动；请换一个",
  stale: "这一条在您打开以后被改过，没有改动；请看现在的内容，再决定是否照改",
  state: "这一条现在的状态不能这样做",
  closed: "这一年度已关账，不能再改；请先由签发人重开",
  late: "这个月的报送时间已过；请签发人准予补报",
} as const;

/** One row for each failure: the compiler counts them. */
const ROWS: Rows = {
  LedgerUnfit: ({ how }) => UNFIT[how.is],
  LedgerBusy: () => problem("ledger-busy", 503, "台账正忙", "台账正被别的程序写入，什么也没有记入，请稍后再试"),
  BackupUnsound: () => problem("backup-unsound", 409, "备份不能用", "备份与它的清单对不上，没有恢复，请换一份备份"),
  LedgerBroken: () => problem("ledger-broken", 503, "台账不能用", "台账读写失败，什么也没有记入，请联系管理员"),
  Refused: ({ report }) => {
    const [conflict] = report.conflicts;
    if (conflict !== undefined) {
      const sides = {
        stored: JSON.parse(conflict.stored.body) as unknown,
        offered: JSON.parse(conflict.offered) as unknown,
      };
      return problem(
        "conflict",
        409,
        "与已有条目冲突",
        `编号 ${conflict.stored.id} 已有内容不同的条目，没有改动`,
        sides,
      );
    }
    const issues = report.refused.flatMap((each) => each.issues);
    const first = issues[0]?.message ?? "资料有错";
    return problem("refused", 422, "资料有错，没有记入", first, { errors: errorsOf(issues) });
  },
  Denied: (failure) => {
    const detail = deniedWords(failure);
    const { why } = failure;
    if (why === "locked") return problem("locked", 429, "试错太多次", detail);
    if (why === "anonymous" || why === "credentials") return problem(why, 401, "需要登录", detail);
    return problem("denied", 403, "没有权限", detail);
  },
  Conflict: ({ what, stored, possible }) =>
    problem(`conflict-${what}`, what === "stale" ? 412 : 409, "没有改动", CONFLICTS[what], {
      possible: [...possible],
      ...(stored === undefined ? {} : { stored: JSON.parse(stored.body) as unknown }),
    }),
  Unknown: ({ what, given, near }) =>
    problem("unknown", 404, `没有这个${WHAT[what]}`, `没有这个${WHAT[what]}：${given}`, { near: [...near] }),
};

/** The problem a failure is told as. */
export function problemOf(failure: Failure): Problem {
  const row = ROWS[failure._tag] as (met: Failure) => Problem; // the row of this very failure; its type cannot say so
  return row(failure);
}
