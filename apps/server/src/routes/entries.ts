/** Entries: recorded, read, listed, changed, imported. */
import { routes } from "@taizhang/api";
import {
  Activities,
  duplicatesOf,
  entries,
  entry,
  entryHistory,
  importRecords,
  revise,
  type ImportReport,
  type Listing,
  type RefusedRecord,
  type Stored,
} from "@taizhang/engine";
import { Effect, Stream } from "effect";
import type { Principal } from "@taizhang/access";
import { cursorOf, placeIn } from "../cursor.ts";
import type { Open } from "../counter.ts";
import { errorsOf } from "../problem.ts";
import { unfit } from "../request.ts";
import { alikeOf } from "../alike.ts";
import { briefOf, entryOf, receiptOf } from "../shown.ts";

/** Stores one record and gives the receipt for it. */
const record = Effect.fnUntraced(function* (principal: Principal, raw: unknown, draft: boolean, hint: boolean) {
  const offered = Stream.make([{ where: "请求", raw }]);
  let kept: Stored | undefined;
  const onKept = (stored: Stored): void => {
    kept = stored;
  };
  const report = yield* importRecords({ offered, principal, draft, onKept });
  if (kept === undefined) return yield* Effect.die(new Error("what was just kept is not there"));
  const fresh = report.unchanged === 0;
  const warnings = errorsOf(report.warned.flatMap(({ issues }) => issues));
  const outcome = fresh ? ("recorded" as const) : ("unchanged" as const);
  return {
    status: fresh ? (201 as const) : (200 as const),
    headers: { location: `/api/v1/entries/${encodeURIComponent(kept.id)}` },
    body: { ...receiptOf(kept), outcome, warnings, ...(hint ? yield* alikeOf(principal, kept) : {}) },
  };
});

/** One page of a list, and where the next begins. */
const page = Effect.fnUntraced(function* (asked: Omit<Listing, "limit">, limit: number) {
  const found = yield* entries({ ...asked, limit: limit + 1 });
  const last = found.length > limit ? found[limit - 1] : undefined;
  return {
    body: { entries: found.slice(0, limit).map(briefOf), ...(last === undefined ? {} : { next: cursorOf(last) }) },
  };
});

const refusedOf = (refused: readonly RefusedRecord[]) =>
  refused.map(({ where, issues }) => ({ where, errors: errorsOf(issues) }));

const importReport = ({ refused, warned, conflicts, ...counts }: ImportReport) => ({
  ...counts,
  refused: refusedOf(refused),
  warned: refusedOf(warned),
  conflicts: conflicts.map(({ where, stored }) => ({ where, id: stored.id })),
});

export function entryRoutes(open: Open): void {
  open(routes.listEntries, ({ principal, query }) => {
    const { kind, org, period, state, by, limit, cursor } = query;
    const after = cursor === undefined ? undefined : placeIn(cursor);
    if (cursor !== undefined && after === undefined) return unfit("cursor", "请照上一页给的 next 原样写");
    return page(
      {
        principal,
        states: [state],
        ...(kind === undefined ? {} : { kinds: [kind] }),
        ...(org === undefined ? {} : { org }),
        ...(period === undefined ? {} : { period }),
        ...(by === undefined ? {} : { recordedBy: by }),
        ...(after === undefined ? {} : { after }),
      },
      Number(limit),
    );
  });
  open(routes.recordEntry, ({ principal, query, body }) =>
    record(principal, body, query.draft === "1", query.alike === "1"),
  );
  open(routes.readEntry, ({ principal, params }) =>
    Effect.gen(function* () {
      const found = yield* entry(principal, params.id);
      return { body: entryOf(found, (yield* Activities).get(found.kind)) };
    }),
  );
  open(routes.alikeEntries, ({ principal, params }) =>
    Effect.gen(function* () {
      const house = yield* Activities;
      const found = yield* duplicatesOf(principal, yield* entry(principal, params.id));
      return { body: found.map((each) => entryOf(each, house.get(each.kind))) };
    }),
  );
  open(routes.entryEvents, ({ principal, params }) =>
    Effect.map(entryHistory(principal, params.id), (events) => ({ body: [...events] })),
  );
  open(routes.reviseEntry, ({ principal, params, body, version }) => {
    const { record: raw, reason, submit } = body;
    const asked = { principal, id: params.id, raw, version, submit, ...(reason === undefined ? {} : { reason }) };
    return Effect.map(revise(asked), ({ stored, warnings }) => ({
      body: {
        ...receiptOf(stored),
        outcome:
          stored.standing === undefined && stored.state !== "approved" ? ("edited" as const) : ("corrected" as const),
        warnings: errorsOf(warnings),
      },
    }));
  });
  open(routes.importEntries, ({ principal, body }) => {
    const { records, correct, ...options } = body;
    const offered = Stream.make(records.map((raw, at) => ({ where: `第 ${at + 1} 条`, raw })));
    const asked = { principal, offered, ...options, ...(correct === undefined ? {} : { correct }) };
    return Effect.map(importRecords(asked), (report) => ({ body: importReport(report) }));
  });
}
