/** Roles as flags give them: `--role clerk --role reviewer --org 451499001`. */
import { isRole, ROLE_TITLES, ROLES, type Grant, type Role } from "@taizhang/access";
import { orgPath } from "@taizhang/core";
import { organisations } from "@taizhang/engine";
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { ORG, readFlag } from "./flag.ts";
import { Misuse } from "./misuse.ts";

const KNOWN = ROLES.map((role) => `${role} ${ROLE_TITLES[role]}`).join("、");

function readRole(word: string): Effect.Effect<Role, Misuse> {
  if (isRole(word)) return Effect.succeed(word);
  return Effect.fail(
    new Misuse({
      words: { zh: `没有 ${word} 这个角色；可以写：${KNOWN}`, en: `no role ${word}; write ${ROLES.join(", ")}` },
    }),
  );
}

/** The unit of the flag, else the highest registered. */
const unitOf = Effect.fnUntraced(function* (call: Call) {
  const asked = yield* readFlag(call, "org", ORG);
  if (asked !== undefined) return asked;
  const [highest] = (yield* organisations()).toSorted((a, b) => orgPath(a.code).length - orgPath(b.code).length);
  if (highest !== undefined) return highest.code;
  return yield* new Misuse({
    words: {
      zh: "在哪个单位？台账里还没有单位，请写 --org 单位代码，例如 --org 451499",
      en: "in which unit? the ledger has none yet: write --org CODE, such as --org 451499",
    },
  });
});

/** Every role of the flags, in the unit of the flags; empty when no role was named. */
export const grantsOf = Effect.fnUntraced(function* (call: Call) {
  const words = call.options["role"];
  if (!Array.isArray(words) || words.length === 0) return [];
  const roles = yield* Effect.forEach(new Set(words.map(String)), readRole);
  const org = yield* unitOf(call);
  return roles.map((role): Grant => ({ role, org }));
});

/** The same, where a role has to be named. */
export const someGrantsOf = Effect.fnUntraced(function* (call: Call) {
  const grants = yield* grantsOf(call);
  if (grants.length > 0) return grants;
  return yield* new Misuse({
    words: { zh: `请写明角色 --role，可以写几个：${KNOWN}`, en: `say which role: --role ${ROLES.join("|")}` },
  });
});

/** A remark for whoever gave a role in a unit that nobody registered: it may be a slip of the keyboard. */
export const strangers = Effect.fnUntraced(function* (grants: readonly Grant[]) {
  const known = new Set((yield* organisations()).map(({ code }) => code));
  const [org] = grants.map((grant) => grant.org).filter((code) => !known.has(code));
  return org === undefined
    ? []
    : [`注意：台账里还没有单位 ${org}，请核对代码；没写错就登记：taizhang add org code=${org} name=单位名称`];
});

/** 填报员（451499001）、审核员（451499） */
export const printGrants = (grants: readonly Grant[]): string =>
  grants.map(({ role, org }) => `${ROLE_TITLES[role]}（${org === "" ? "全部" : org}）`).join("、");
