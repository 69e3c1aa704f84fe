/** Denials in words, for whoever was denied: what stands in the way, and who can do it instead. */
import type { Reason } from "./authorize.ts";
import { articleOf, type Verb } from "./policy.ts";
import { ROLE_TITLES, ROLES } from "./role.ts";

const rolesOf = (verb: Verb): string => {
  const { roles } = articleOf(verb);
  return ROLES.filter((role) => roles[role] !== undefined)
    .map((role) => ROLE_TITLES[role])
    .join("、");
};

const WORDS: Readonly<Record<Reason, (verb: Verb, title: string) => string>> = {
  anonymous: (_, title) => `请先登录，再${title}`,
  role: (verb, title) => `您的角色不能${title}；能做的是${rolesOf(verb)}，需要时请管理账号的人授予`,
  place: (verb, title) => `您可以看这个单位的台账，但不能在这里${title}；请找这个单位或上级单位的${rolesOf(verb)}`,
  own: (verb, title) =>
    articleOf(verb).to === "record"
      ? `这一版是您自己记的，不能由您${title}；请换一名${ROLE_TITLES.reviewer}`
      : "不能改自己账号的角色和状态；请换一个管理账号的人来做",
  foreign: (_, title) => `这不是您的账号；您只能${title}`,
  state: (_, title) => `这一条现在的状态，您的角色不能${title}；已提交或已审的请审核员办理`,
  door: (_, title) => `用令牌进来的不能${title}；请用登录名和密码登录后再做`,
};

/** One sentence in Chinese; what is hidden has none of its own, but that of what is not there. */
export function denialWords(verb: Verb, why: Reason): string {
  return WORDS[why](verb, articleOf(verb).title);
}
