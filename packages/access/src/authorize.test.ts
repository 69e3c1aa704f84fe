import { describe, expect, it } from "vitest";
import { anonymous, authorize, localPrincipal, may, service, VERBS, type Grant, type Principal } from "./index.ts";

const somebody = (...grants: readonly Grant[]): Principal => ({ login: "wang", grants, door: "session" });
const reviewer = somebody({ role: "reviewer", org: "451499" });

describe("authorize", () => {
  it("covers the unit and all below it, and hides everything else", () => {
    const clerk = somebody({ role: "clerk", org: "451499001" });
    for (const org of ["451499001", "451499001002"])
      expect(authorize(clerk, "read", { org })).toEqual({ allowed: true });
    for (const org of ["451499", "451499002", "451402", "450000"])
      expect(authorize(clerk, "read", { org })).toEqual(authorize(clerk, "read", undefined));
    expect(authorize(clerk, "read", undefined)).toEqual({ allowed: false, hidden: true, why: "absent" });
  });

  it("keeps four eyes on an approval, unless the ledger is in one hand", () => {
    const own = { org: "451499", state: "submitted", recordedBy: "wang" };
    expect(authorize(reviewer, "approve", own)).toEqual({ allowed: false, hidden: false, why: "own" });
    expect(authorize(reviewer, "approve", { ...own, recordedBy: "li" })).toEqual({ allowed: true });
    expect(authorize(reviewer, "approve", { ...own, review: "one-hand" })).toEqual({ allowed: true });
    expect(authorize(localPrincipal("wang"), "approve", own)).toMatchObject({ why: "own" });
  });

  it("takes what it is not told for a reason to refuse", () => {
    expect(authorize(reviewer, "approve", { org: "451499" })).toMatchObject({ allowed: false });
    expect(authorize(somebody({ role: "clerk", org: "451499" }), "void", { org: "451499" })).toMatchObject({
      allowed: false,
    });
    expect(authorize(somebody({ role: "operator", org: "451499" }), "users", { org: "451499" })).toMatchObject({
      allowed: false,
    });
  });

  it("shows whom it denies by role only what they may read", () => {
    const mixed = somebody({ role: "reviewer", org: "451402" }, { role: "clerk", org: "451499" });
    const of = { state: "submitted", recordedBy: "li" };
    expect(authorize(mixed, "approve", { ...of, org: "451402" })).toEqual({ allowed: true });
    expect(authorize(mixed, "approve", { ...of, org: "451499" })).toEqual({
      allowed: false,
      hidden: false,
      why: "place",
    });
    expect(authorize(mixed, "approve", { ...of, org: "451421" })).toMatchObject({ hidden: true });
  });

  it("says no to a role before it looks", () => {
    const reader = somebody({ role: "reader", org: "451400" });
    expect(authorize(reader, "read", { org: "451499" })).toEqual(authorize(reader, "read", undefined));
    expect(may(reader, "read")).toEqual({ allowed: false, hidden: false, why: "role" });
  });

  it("lets nobody in who has not signed in, and the service do its chores only", () => {
    for (const verb of VERBS) {
      expect(may(anonymous, verb)).toEqual({ allowed: false, hidden: false, why: "anonymous" });
      expect(may({ ...anonymous, grants: reviewer.grants }, verb)).toMatchObject({ allowed: false });
    }
    expect(VERBS.filter((verb) => may(service, verb).allowed)).not.toContain("read");
    expect(authorize(service, "settings", { org: "" })).toEqual({ allowed: true });
  });
});
