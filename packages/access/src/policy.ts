/** The policy, as data: who may do what. Whoever is not named here may not. */
import type { Door, Principal } from "./principal.ts";
import type { Role } from "./role.ts";

/** A limit to what a role may. What a limit asks about and nobody told counts as not met. */
export interface Limit {
  /** Only what is in one of these states. */
  readonly states?: readonly string[];
  /** Never what one recorded oneself; a ledger kept in one hand knows no such limit. */
  readonly recordedBy?: "others";
  /** Only one's own account, or never one's own; whom the machine vouches for has none. */
  readonly account?: "own" | "others";
  /** Only those who came in this way. */
  readonly doors?: readonly Door[];
}

/** One line of the policy. */
export interface Article {
  /** What is done, in Chinese. */
  readonly title: string;
  /** Done to a record: whoever may read it learns that they may not; to everybody else it is not there. */
  readonly to?: "record";
  /** Whoever has one of these roles in a unit may do it there and below. */
  readonly roles: Readonly<Partial<Record<Role, Limit>>>;
}

/** No limit but the place. */
const may: Limit = {};
/** Four eyes: what one recorded, another approves. */
const ofOthers: Limit = { recordedBy: "others" };
/** A token cannot beget tokens that outlive it. */
const ownInPerson: Limit = { account: "own", doors: ["session", "local"] };

const working = { clerk: may, reviewer: may, officer: may } as const;
const seeing = { ...working, reader: may } as const;
const everyone = { ...seeing, operator: may } as const;

export const POLICY = {
  describe: { title: "看有哪些活动、字段和规则", roles: everyone },
  orgs: { title: "看有哪些单位", roles: everyone },

  list: { title: "列出台账条目", roles: working },
  read: { title: "看一条台账", to: "record", roles: working },
  history: { title: "看一条台账的经过", to: "record", roles: working },
  check: { title: "核对全年", roles: working },
  plan: { title: "看计划和进展", roles: working },
  export: { title: "导出台账", roles: working },

  totals: { title: "看合计", roles: seeing },
  report: { title: "出报告", roles: seeing },
  why: { title: "问一个数怎么来的", roles: seeing },
  completeness: { title: "看报送情况", roles: seeing },

  record: { title: "记一条", roles: { clerk: may } },
  import: { title: "导入", roles: { clerk: may } },
  edit: { title: "修改", to: "record", roles: { clerk: may } },
  submit: { title: "提交", to: "record", roles: { clerk: may } },
  withdraw: { title: "撤回", to: "record", roles: { clerk: may } },
  correct: { title: "更正", to: "record", roles: { clerk: may } },
  abandon: { title: "放弃更正", to: "record", roles: { clerk: may } },
  link: { title: "关联为同一件事", to: "record", roles: { clerk: may, reviewer: may } },
  declare: { title: "零报告", roles: { clerk: may } },

  approve: { title: "审核通过", to: "record", roles: { reviewer: ofOthers } },
  return: { title: "退回", to: "record", roles: { reviewer: ofOthers } },
  void: { title: "作废", to: "record", roles: { clerk: { states: ["draft", "returned"] }, reviewer: ofOthers } },

  excuse: { title: "定为不需报送", roles: { officer: may } },
  "grant-late": { title: "准予补报", roles: { officer: may } },
  close: { title: "年度关账", roles: { officer: may } },
  seal: { title: "签发", roles: { officer: may } },

  audit: { title: "查验操作记录", roles: { officer: may, operator: may } },
  settings: { title: "管设置", roles: { operator: may } },
  backup: { title: "备份", roles: { operator: may } },
  users: { title: "管别人的账号", roles: { operator: { account: "others" } } },
  tokens: {
    title: "管自己的令牌和密码",
    roles: {
      clerk: ownInPerson,
      reviewer: ownInPerson,
      officer: ownInPerson,
      operator: ownInPerson,
      reader: ownInPerson,
    },
  },
} as const satisfies Readonly<Record<string, Article>>;

export type Verb = keyof typeof POLICY;

export const VERBS = Object.keys(POLICY) as readonly Verb[];

/** The line of the policy about a verb. */
export const articleOf = (verb: Verb): Article => POLICY[verb];

/** What the policy says of somebody's grants for a verb: each grant that has it, with its limit. */
export function entitlements(principal: Principal, verb: Verb): { readonly org: string; readonly limit: Limit }[] {
  const { roles } = articleOf(verb);
  return principal.grants.flatMap(({ role, org }) => {
    const limit = roles[role];
    return limit === undefined ? [] : [{ org, limit }];
  });
}
