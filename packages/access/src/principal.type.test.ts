/** Nobody is not somebody: what cannot even be asked. Checked by the compiler, run for show. */
import { expect, it } from "vitest";
import { anonymous, authorize, may, scopeOf, type Principal } from "./index.ts";

it("takes no absent principal for anybody", () => {
  const asked = [
    // @ts-expect-error -- null is no principal
    () => authorize(null, "read", { org: "451499" }),
    // @ts-expect-error -- undefined is no principal
    () => authorize(undefined, "read", { org: "451499" }),
    // @ts-expect-error -- null is no principal
    () => may(null, "read"),
    // @ts-expect-error -- undefined is no principal
    () => scopeOf(undefined, "read"),
  ];
  for (const ask of asked) expect(ask).toThrow(TypeError);
  // @ts-expect-error -- a principal has grants, be they none
  const halved: Principal = { login: "wang", door: "session" };
  expect(() => authorize(halved, "read", { org: "451499" })).toThrow(TypeError);
  expect(authorize(anonymous, "read", { org: "451499" })).toMatchObject({ allowed: false });
});
