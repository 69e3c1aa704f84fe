/** Every failure has its words in both languages and its code in the table of the help. */
import {
  BackupUnsound,
  Conflict,
  Denied,
  LedgerBroken,
  LedgerBusy,
  LedgerUnfit,
  Refused,
  Unknown,
} from "@taizhang/engine";
import { describe, expect, it } from "vitest";
import { ending } from "./ending.ts";
import { exitCodes, FAILURES, UNFIT, type CommandFailure } from "./exit.ts";
import { Misuse } from "./misuse.ts";
import { ServiceFailed } from "./service-failed.ts";

const lists = { refused: [], conflicts: [], warned: [], unlisted: { refused: 0, conflicts: 0, warned: 0 } };
const failures: readonly CommandFailure[] = [
  new Misuse({ words: { zh: "写错", en: "wrong" } }),
  new LedgerUnfit({ path: "a.db", how: { is: "missing" } }),
  new LedgerUnfit({ path: "a.db", how: { is: "exists" } }),
  new LedgerBusy({ path: "a.db" }),
  new LedgerUnfit({ path: "a.db", how: { is: "newer", found: 3, known: 2 } }),
  new LedgerBroken({ path: "a.db", why: "not a ledger" }),
  new BackupUnsound({ path: "a.db", why: "changed" }),
  new Refused({ report: { recorded: 0, unchanged: 0, edited: 0, corrected: 0, ...lists } }),
  new Denied({ verb: "approve", why: "own" }),
  new Denied({ why: "credentials" }),
  new Conflict({ what: "state", possible: ["record"] }),
  new Conflict({ what: "taken", possible: [] }),
  new ServiceFailed({ code: "away", detail: "连不上服务", status: 0 }),
  new Unknown({ what: "org", given: "", near: [] }),
];

describe("endings", () => {
  it("are all here", () => {
    expect(new Set(failures.map(({ _tag }) => _tag))).toEqual(
      new Set([...Object.keys(FAILURES), "LedgerUnfit", "ServiceFailed"]),
    );
  });

  it.each(failures)("$_tag has words in both languages", (failure) => {
    const [zh, en] = [ending(failure, "zh"), ending(failure, "en")];
    expect(zh.message).toMatch(/[\u4e00-\u9fff]/);
    expect(en.message).not.toMatch(/[\u4e00-\u9fff]/);
    expect(exitCodes("zh").map(({ exit }) => exit)).toContain(zh.exit);
  });

  it("have stable codes", () => {
    expect(exitCodes("en").map(({ exit }) => exit)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 70, 130]);
    expect([...Object.values(UNFIT), ...Object.values(FAILURES)].map(({ code }) => code)).toEqual([
      "ledger-missing",
      "ledger-exists",
      "ledger-older",
      "ledger-newer",
      "usage",
      "ledger-busy",
      "ledger-broken",
      "backup-unsound",
      "refused",
      "denied",
      "conflict",
      "unknown",
    ]);
  });
});
