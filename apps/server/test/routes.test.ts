/** Every route there is: written in the contract, opened once, and used by exactly those named here. */
import { ROLES } from "@taizhang/access";
import { routes, type RouteName } from "@taizhang/api";
import { describe, expect, it } from "vitest";
import { service } from "./desk.ts";
import { PEOPLE, type Person } from "./people.ts";

const NONSENSE = /Invalid|[Uu]nrecognized|expected|received/;

const ALL = "clerk reviewer officer operator reader";
const WORKING = "clerk reviewer officer";
const SEEING = "clerk reviewer officer reader";

/** Who is not turned away at once; anyone: whoever comes. */
const LEAVE: Readonly<Record<RouteName, string>> = {
  listActivities: ALL,
  readActivity: ALL,
  listOrgs: ALL,
  listEntries: WORKING,
  recordEntry: "clerk operator",
  readEntry: WORKING,
  reviseEntry: "clerk",
  submitEntry: "clerk",
  withdrawEntry: "clerk",
  approveEntry: "reviewer",
  returnEntry: "reviewer",
  abandonEntry: "clerk",
  voidEntry: "clerk reviewer",
  linkEntry: "clerk reviewer",
  entryEvents: WORKING,
  alikeEntries: WORKING,
  importEntries: "clerk operator",
  readReport: SEEING,
  readDocument: SEEING,
  readNarrative: WORKING,
  readSeal: SEEING,
  readWhy: SEEING,
  readTotals: SEEING,
  readChecks: WORKING,
  readPlan: WORKING,
  listProblems: WORKING,
  readCompleteness: SEEING,
  makeStatement: "clerk officer",
  listEvents: "officer operator",
  readHead: "officer operator",
  verifyAudit: "officer operator",
  signIn: "anyone",
  whoAmI: "anyone",
  signOut: "anyone",
  listAccounts: "operator",
  addAccount: "operator",
  changeAccount: "operator",
  changePassword: ALL,
  listMyTokens: ALL,
  issueMyToken: ALL,
  revokeMyToken: ALL,
  listSettings: "operator",
  changeSetting: "operator",
};

/** Routes that nobody signs in for and that tell nothing of the ledger. */
const OUTSIDE = ["GET /livez", "GET /readyz", "GET /openapi.json", "GET /reference"];

const given = (path: string, person = "nobody"): string =>
  path
    .replace("{year}", "2023")
    .replace("{kind}", "meeting")
    .replace("{login}", person)
    .replaceAll(/\{\w+\}/g, "nobody");

describe("routes", async () => {
  const { desk, send } = await service();

  it("are those of the contract and no others", () => {
    const written = Object.values(routes).map(
      ({ method, path }) => `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`,
    );
    const opened = new Set(
      desk.routes.filter(({ method }) => method !== "ALL").map(({ method, path }) => `${method} ${path}`),
    );
    expect([...opened].toSorted()).toEqual([...written, ...OUTSIDE].toSorted());
  });

  it.each(Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][])(
    "%s is open to exactly those it is for",
    async (name, { method, path, ...route }) => {
      const anyone = LEAVE[name] === "anyone";
      expect(anyone).toBe(route["x-verb"] === "anyone");
      const stranger = await send(undefined, method.toUpperCase(), given(path), method === "get" ? undefined : {});
      expect(anyone || stranger.status === 401).toBe(true);
      const people = (Object.keys(PEOPLE) as Person[]).filter((person) => ROLES.some((role) => role === person));
      const turnedAway: string[] = [];
      for (const person of people) {
        const answer = await send(person, method.toUpperCase(), given(path, person), method === "get" ? undefined : {});
        expect(answer.status).not.toBe(500);
        const told = answer.status === 403 ? ((await answer.json()) as { detail: string }).detail : "";
        if (told.includes("您的角色")) turnedAway.push(person);
      }
      expect(turnedAway.toSorted()).toEqual(
        anyone ? [] : people.filter((person) => !LEAVE[name].split(" ").includes(person)).toSorted(),
      );
    },
  );

  it.each(Object.entries(routes) as [RouteName, (typeof routes)[RouteName]][])(
    "%s tells in Chinese what does not fit",
    async (name, { method, path, ...route }) => {
      const person = (Object.keys(PEOPLE) as Person[]).find((each) => LEAVE[name].split(" ").includes(each));
      const headers = "x-conditional" in route ? { "if-match": '"1"' } : {};
      for (const [where, body] of [
        [`${given(path, person)}?nonsense=1`, method === "get" ? undefined : {}],
        [given(path, person), method === "get" ? undefined : { nonsense: 1, record: 7, value: [] }],
      ] as const) {
        const answer = await send(person, method.toUpperCase(), where, body, headers);
        if (answer.status !== 422) continue;
        const { detail, errors = [] } = (await answer.json()) as { detail: string; errors?: { detail: string }[] };
        for (const words of [detail, ...errors.map((each) => each.detail)]) {
          expect(words).toMatch(/\p{Script=Han}/u);
          expect(words).not.toMatch(NONSENSE);
        }
      }
    },
  );

  it("repeat nothing personal of what was asked for", async () => {
    for (const where of ["/api/v1/why?ref=110105194912310003", "/api/v1/entries/13812345678"]) {
      const answer = await send("clerk", "GET", where);
      expect(answer.status).toBeGreaterThanOrEqual(404);
      expect(await answer.text()).not.toMatch(/110105194912310003|13812345678/);
    }
  });
});
