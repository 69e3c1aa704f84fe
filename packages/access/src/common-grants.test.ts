import { expect, it } from "vitest";
import { commonGrants, holdsAll, type Grant } from "./index.ts";

const clerk = (org: string): Grant => ({ role: "clerk", org });
const reviewer = (org: string): Grant => ({ role: "reviewer", org });

it.each<[readonly Grant[], readonly Grant[], readonly Grant[]]>([
  [[clerk("451499")], [clerk("451499001")], [clerk("451499001")]],
  [[clerk("451499001")], [clerk("451499")], [clerk("451499001")]],
  [[clerk("451499")], [reviewer("451499")], []],
  [[clerk("451499")], [clerk("451402")], []],
  [[clerk("451499"), clerk("451499001")], [clerk("451499001")], [clerk("451499001")]],
  [
    [clerk("451499"), reviewer("451402")],
    [clerk("451499"), reviewer("451400")],
    [clerk("451499"), reviewer("451402")],
  ],
])("%j and %j have %j in common", (some, others, common) => {
  expect(commonGrants(some, others)).toEqual(common);
  expect(commonGrants(others, some)).toEqual(common);
  expect(holdsAll(some, common) && holdsAll(others, common)).toBe(true);
});

it("knows who holds less", () => {
  expect(holdsAll([clerk("451499")], [clerk("451400")])).toBe(false);
  expect(holdsAll([clerk("451499")], [clerk("451499001"), reviewer("451499001")])).toBe(false);
  expect(holdsAll([], [])).toBe(true);
});
