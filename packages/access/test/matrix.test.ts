import { orgPath } from "@taizhang/core";
import { expect, it } from "vitest";
import { authorize, scopeOf, VERBS, type Decision, type Verb } from "../src/index.ts";
import { cells, type Cell } from "./cells.ts";
import { inventoryFaults } from "./inventory.ts";
import { ORACLE_VERBS, type Answer } from "./oracle.ts";
import { SUBJECTS } from "./subjects.ts";

const answer = (decision: Decision): Answer => {
  if (decision.allowed) return "allowed";
  if (decision.hidden) return "as absent";
  return decision.why === "anonymous" ? "sign in" : "denied";
};

const all = [...cells()];
const ask = ({ subject, verb, resource }: Cell): Decision =>
  authorize(SUBJECTS[subject].principal, verb as Verb, resource);
const named = ({ subject, relation, state, by, verb }: Cell) => [subject, verb, relation, state, by].join(" / ");

it("answers every cell as the oracle does", () => {
  expect(ORACLE_VERBS.toSorted()).toEqual(VERBS.toSorted());
  const wrong = all.filter((cell) => answer(ask(cell)) !== cell.expected);
  expect(wrong.map((cell) => `${named(cell)}: ${answer(ask(cell))}, not ${cell.expected}`)).toEqual([]);
  expect(all.length).toBe(Object.keys(SUBJECTS).length * 6 * 5 * 2 * VERBS.length);
});

it("has each answer many times over", () => {
  const counts = Map.groupBy(all, ({ expected }) => expected);
  for (const [, found] of counts) expect(found.length).toBeGreaterThan(1000);
  expect([...counts.keys()].toSorted()).toEqual(["allowed", "as absent", "denied", "sign in"]);
});

it("never lets the same hand record and approve", () => {
  const approvals = all.filter(({ verb, by }) => verb === "approve" && by === "self");
  expect(approvals.filter((cell) => ask(cell).allowed).map(named)).toEqual([]);
});

it("says of what is hidden, in every part, what it says of what is absent", () => {
  for (const cell of all.filter(({ expected }) => expected === "as absent"))
    expect(ask(cell)).toEqual(ask({ ...cell, resource: undefined }));
});

it("allows nothing outside a scope, and hides nothing inside", () => {
  const placed = all.flatMap((cell) =>
    cell.resource === undefined ? [] : [{ cell, path: orgPath(cell.resource.org) }],
  );
  const torn = placed.filter(({ cell, path }) => {
    const scope = scopeOf(SUBJECTS[cell.subject].principal, cell.verb as Verb);
    const inside = scope.some((each) => path.startsWith(each));
    return inside ? answer(ask(cell)) === "as absent" : ask(cell).allowed;
  });
  expect(torn.map(({ cell }) => named(cell))).toEqual([]);
});

it("names doors that nobody guards", () => {
  expect(inventoryFaults(["GET /a", "GET /b"], { "GET /a": "read", "GET /c": "open", "GET /b": "peek" })).toEqual([
    "GET /c: listed, and not there",
    "GET /b: the policy has no verb peek",
  ]);
  expect(inventoryFaults(["GET /a"], {})).toEqual(["GET /a: no verb of the policy guards it"]);
});
