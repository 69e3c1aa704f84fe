/** Words for each failure: what happened and what to do, for the one at hand. */
import { DEED_TITLES, STATE_TITLES } from "@taizhang/core";
import { deniedWords, type Conflict, type LedgerUnfit } from "@taizhang/engine";
import { AWAY, FAILURES, PROBLEMS, UNFIT, type CommandFailure } from "./exit.ts";
import type { Bilingual, Lang } from "./lang.ts";

type Words<F> = (failure: F, lang: Lang) => string;

const NAMES: Readonly<Record<string, Bilingual>> = {
  ref: { zh: "数的编号", en: "ref" },
  org: { zh: "单位", en: "organisation" },
  entry: { zh: "台账条目", en: "entry" },
  kind: { zh: "类别", en: "kind" },
  login: { zh: "账号", en: "account" },
  token: { zh: "令牌", en: "token" },
};

interface Unfit {
  readonly path: string;
  readonly found: number;
  readonly known: number;
}

const UNFIT_WORDS: Readonly<Record<LedgerUnfit["how"]["is"], Words<Unfit>>> = {
  missing: ({ path }, lang) =>
    lang === "zh"
      ? `没有台账 ${path}；请先建立：taizhang init，或用 --ledger 指明位置`
      : `no ledger at ${path}; create it with taizhang init, or say where it is with --ledger`,
  exists: ({ path }, lang) =>
    lang === "zh"
      ? `${path} 已经有台账，没有改动；要另建请用 --ledger 换一个文件名`
      : `${path} is a ledger already and was left as it is; choose another file with --ledger`,
  older: ({ path }, lang) =>
    lang === "zh"
      ? `台账 ${path} 是较旧的版本，没有改动`
      : `${path} was written by an older version and was left as it is`,
  newer: ({ path, found, known }, lang) =>
    lang === "zh"
      ? `台账 ${path} 由更新的版本建立（格式 ${found}，本程序只认到 ${known}）；请升级 taizhang，台账没有改动`
      : `${path} was written by a newer version (format ${found}, known up to ${known}); upgrade taizhang, the ledger was left as it is`,
};

const CONFLICTS: Readonly<Record<Conflict["what"], Bilingual>> = {
  taken: { zh: "这个登录名已经有人用了，没有改动；请换一个", en: "that login is taken; choose another" },
  key: { zh: "这个键已用在另一个请求上；请再试一次", en: "that key was used for another request; try again" },
  stale: {
    zh: "这一条已经被改过，没有改动；请先看现在的内容：taizhang show 编号",
    en: "it was changed meanwhile and was left as it is; look at it first: taizhang show ID",
  },
  state: { zh: "这一条现在的状态不能这样做，没有改动", en: "its state does not allow that; nothing was changed" },
  closed: {
    zh: "这一年度已关账，不能再改；请先由签发人重开：taizhang declare closed --retract",
    en: "its year is closed; reopen it first: taizhang declare closed --retract",
  },
  late: {
    zh: "这个月的报送时间已过；请签发人准予补报：taizhang declare late",
    en: "the time to report its month is over; an officer may grant an exception: taizhang declare late",
  },
};

/** What may have been meant instead, one to a line. */
const nearWords = (near: readonly string[], lang: Lang): string =>
  near.length === 0 ? "" : [lang === "zh" ? "；相近的有：" : "; there are:", ...near].join("\n  ");

const stateOf = ({ stored, possible }: Conflict, lang: Lang): string => {
  if (stored === undefined) return "";
  if (lang === "en") return ` (it is ${stored.state}; possible: ${possible.join(", ")})`;
  const deeds = possible.map((deed) => DEED_TITLES[deed]).join("、");
  return `（现在是${STATE_TITLES[stored.state]}${deeds === "" ? "" : `，可以${deeds}`}）`;
};

type Rows = {
  readonly [T in Exclude<CommandFailure["_tag"], "LedgerUnfit" | "ServiceFailed">]: Words<
    Extract<CommandFailure, { readonly _tag: T }>
  >;
};

const WORDS: Rows = {
  Misuse: ({ words }, lang) => words[lang],
  LedgerBusy: ({ path }, lang) =>
    lang === "zh"
      ? `台账 ${path} 正被别的程序写入，请稍后再试；什么也没有记入`
      : `another program is writing to ${path}; nothing was kept, try again later`,
  LedgerBroken: ({ path, why }, lang) =>
    lang === "zh" ? `台账 ${path} 不能用：${why}` : `the ledger ${path} cannot be used: ${why}`,
  BackupUnsound: ({ path, why }, lang) =>
    lang === "zh"
      ? `备份 ${path} 不能用：${why}；什么也没有恢复，请换一份备份`
      : `the backup ${path} cannot be used: ${why}; nothing was restored, take another backup`,
  Refused: ({ report }, lang) => {
    const first = report.refused[0]?.issues[0]?.message ?? "";
    return lang === "zh" ? `资料有错，什么也没有记入：${first}` : `the data is wrong, nothing was kept: ${first}`;
  },
  Denied: (failure, lang) => (lang === "zh" ? deniedWords(failure) : `not permitted: ${failure.why}`),
  Conflict: (conflict, lang) => CONFLICTS[conflict.what][lang] + stateOf(conflict, lang),
  Unknown: ({ what, given, near }, lang) => {
    const name = NAMES[what]?.[lang] ?? what;
    if (what === "org" && given === "") {
      return lang === "zh"
        ? "台账里还没有单位；请先登记：taizhang add org code=单位代码 name=单位名称"
        : "the ledger has no organisation yet; register one: taizhang add org code=CODE name=NAME";
    }
    return (lang === "zh" ? `没有这个${name}：${given}` : `no such ${name}: ${given}`) + nearWords(near, lang);
  },
};

/** A failure met: its exit code, its stable name and its words. */
export function ending(
  failure: CommandFailure,
  lang: Lang,
): { readonly exit: number; readonly code: string; readonly message: string } {
  if (failure._tag === "LedgerUnfit") {
    const { is } = failure.how;
    const words = UNFIT_WORDS[is]({ found: 0, known: 0, ...failure.how, path: failure.path }, lang);
    return { exit: UNFIT[is].exit, code: UNFIT[is].code, message: words };
  }
  if (failure._tag === "ServiceFailed") {
    const { exit, code } = PROBLEMS[failure.code] ?? AWAY;
    const { near = [] } = failure;
    const words = (lang === "zh" ? failure.detail : `the service says: ${failure.code}`) + nearWords(near, lang);
    return { exit, code, message: words };
  }
  const { exit, code } = FAILURES[failure._tag];
  const words = WORDS[failure._tag] as Words<CommandFailure>; // those of this very failure; its type cannot say so
  return { exit, code, message: words(failure, lang) };
}
