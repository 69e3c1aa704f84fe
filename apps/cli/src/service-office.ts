/** The office at a service: every question is a request in the name of whoever signed in. */
import { near, orgPath } from "@taizhang/core";
import { isSetting, Unknown, type DeedAsked, type Listing, type Stored } from "@taizhang/engine";
import { client, freshKey, type ClientOptions } from "@taizhang/client";
import { Effect, Layer } from "effect";
import { given } from "./flag.ts";
import { Office } from "./office.ts";
import { answered } from "./service-answer.ts";
import { importBy } from "./service-import.ts";
import { fullStoredOf, storedOf } from "./service-record.ts";
import { yearOf } from "./service-year.ts";

/** Entries of one request. */
const PAGE = 500;

export interface Signed extends ClientOptions {
  readonly login: string;
}

/** Sent again, it is done once. */
const once = () => ({ "idempotency-key": freshKey() });

/** An entry in the version somebody looked at. */
const at = ({ id, version }: Pick<Stored, "id" | "version">) => ({
  param: { id },
  header: { ...once(), "if-match": `"${version}"` },
});

export function serviceOffice({ login, ...options }: Signed): Layer.Layer<Office> {
  const asked = client(options);
  const { v1 } = asked.api;
  const entry = (id: string) =>
    Effect.map(
      answered(() => v1.entries[":id"].$get({ param: { id } })),
      fullStoredOf,
    );
  /** The version somebody looked at, or the newest. */
  const seen = (id: string, version: number | undefined) =>
    version === undefined ? entry(id) : Effect.succeed({ id, version });

  const organisations = answered(() => v1.orgs.$get());

  const unit = Effect.fnUntraced(function* ({ org }: { readonly org?: string }) {
    const orgs = yield* organisations;
    const highest = orgs.toSorted((a, b) => orgPath(a.code).length - orgPath(b.code).length)[0];
    const found = org === undefined ? highest : orgs.find(({ code }) => code === org);
    const codes = orgs.map(({ code }) => code);
    return found ?? (yield* new Unknown({ what: "org", given: org ?? "", near: near(org ?? "", codes) }));
  });

  const perform = Effect.fnUntraced(function* ({ id, deed, reason, field, version }: Omit<DeedAsked, "principal">) {
    const where = at(yield* seen(id, version));
    const json = given("reason", reason);
    const one = v1.entries[":id"];
    if (deed === "return") {
      yield* answered(() => one.return.$post({ ...where, json: { ...json, ...given("field", field) } }));
    } else yield* answered(() => one[deed].$post({ ...where, json }));
    return yield* entry(id);
  });

  const entries = Effect.fnUntraced(function* (listing: Omit<Listing, "principal">) {
    const { states = ["approved"], kinds, org, period, recordedBy, limit = Infinity, after } = listing;
    const found: Stored[] = [];
    for (const state of states) {
      for (const kind of kinds ?? [undefined]) {
        let cursor: string | undefined;
        do {
          const narrowed = { ...given("kind", kind), ...given("org", org) };
          const of = {
            ...given("period", period),
            ...given("by", recordedBy),
          };
          const query = { state, limit: String(Math.min(PAGE, limit)), ...narrowed, ...of };
          const from = given("cursor", cursor);
          const page = yield* answered(() => v1.entries.$get({ query: { ...query, ...from } }));
          found.push(...page.entries.map(storedOf).filter(({ id }) => after === undefined || id > after.id));
          cursor = page.next;
        } while (cursor !== undefined && found.length < limit);
      }
    }
    return found.slice(0, limit);
  });

  return Layer.succeed(Office, {
    login,
    organisations,
    unit,
    entries,
    entry,
    history: (id) =>
      Effect.map(
        answered(() => v1.entries[":id"].history.$get({ param: { id } })),
        (events) =>
          events.map(({ reason, field, state, ...event }) => ({
            ...event,
            state: state as Stored["state"],
            ...given("reason", reason),
            ...given("field", field),
          })),
      ),
    alike: ({ id }) =>
      answered(() => v1.entries[":id"].alike.$get({ param: { id } })).pipe(
        Effect.map((found) => found.map(fullStoredOf)),
        // one that was not kept is like nothing
        Effect.catchIf(
          ({ code }) => code === "unknown",
          () => Effect.succeed([]),
        ),
      ),
    planned: (most) => Effect.map(entries({ kinds: ["plan-item"] }), (items) => items.slice(-most)),
    ...yearOf(asked),
    perform,
    revise: Effect.fnUntraced(function* ({ id, raw, version, reason, submit = false }) {
      const where = at(yield* seen(id, version));
      const json = { record: raw as Record<string, unknown>, submit, ...given("reason", reason) };
      const { warnings } = yield* answered(() => v1.entries[":id"].$put({ ...where, json }));
      const told = warnings.map(({ code, detail }) => ({
        code,
        path: [],
        message: detail,
        severity: "warning" as const,
      }));
      return { stored: yield* entry(id), warnings: told };
    }),
    link: Effect.fnUntraced(function* ({ id, sameAs, version }) {
      const where = at(yield* seen(id, version));
      yield* answered(() => v1.entries[":id"].link.$post({ ...where, json: { sameAs } }));
      return yield* entry(id);
    }),
    importRecords: (brought) => importBy(asked, entry, brought),
    completeness: ({ year, org }) =>
      answered(() => v1.completeness.$get({ query: { year: String(year), ...given("org", org) } })),
    declare: ({ org, period, says, reason, retract = false }) =>
      answered(() => v1.statements.$post({ json: { org, period, says, reason, retract }, header: once() })),
    settings: Effect.map(
      answered(() => v1.settings.$get()),
      (list) => new Map(list.filter(({ name }) => isSetting(name)).map(({ name, value }) => [name, value])),
    ),
    settle: (name, value) =>
      answered(() => v1.settings[":name"].$put({ param: { name }, json: { value }, header: once() })),
  });
}
