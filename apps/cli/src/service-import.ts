/** An import sent to a service: looked at first, so that every mistake is told with its place, then kept. */
import type { Issue } from "@taizhang/core";
import { Refused, refusalOf, type ImportOptions, type ImportReport, type Offered, type Stored } from "@taizhang/engine";
import { freshKey, type Client } from "@taizhang/client";
import { Effect, Stream } from "effect";
import { pathOf } from "./pointer.ts";
import { answered } from "./service-answer.ts";
import { ServiceFailed } from "./service-failed.ts";

/** Records of one request. */
const MOST = 10_000;

interface Sent {
  readonly where: string;
  readonly raw: unknown;
}

interface Told {
  readonly where: string;
  readonly errors: readonly { readonly pointer: string; readonly code: string; readonly detail: string }[];
}

/** What the service says of its n-th record, at the place it was read from. */
function placed(told: readonly Told[], sent: readonly Sent[], severity: Issue["severity"]) {
  return told.map(({ where, errors }) => ({
    where: placeOf(where, sent),
    issues: errors.map(({ pointer, code, detail }) => ({ code, path: pathOf(pointer), message: detail, severity })),
  }));
}

const numberIn = (where: string): number => Number(/\d+/.exec(where)?.[0] ?? 0) - 1;
const placeOf = (where: string, sent: readonly Sent[]): string => sent[numberIn(where)]?.where ?? where;

type Options = Omit<ImportOptions, "principal">;

/** Sends the records; `entry` reads those that are there with other content. */
export const importBy = Effect.fnUntraced(function* (
  client: Client,
  entry: (id: string) => Effect.Effect<Stored, ServiceFailed>,
  { offered, draft = false, skipInvalid = false, dryRun = false, correct, onProgress }: Options,
) {
  const all: readonly Offered[] = (yield* Stream.runCollect(offered)).flat();
  const sent: Sent[] = all.flatMap((each) => ("raw" in each ? [each] : []));
  const unreadable = all.flatMap((each) => ("issues" in each ? [each] : []));
  if (sent.length > MOST) {
    const detail = `一次最多送 ${MOST} 条，现在有 ${sent.length} 条；请分成几个文件`;
    return yield* new ServiceFailed({ code: "too-large", detail, status: 413 });
  }
  const send = Effect.fnUntraced(function* (how: { readonly dryRun: boolean; readonly skipInvalid: boolean }) {
    const asked = { records: sent.map(({ raw }) => raw), draft, ...how, ...(correct === undefined ? {} : { correct }) };
    const told = yield* answered(() =>
      client.api.v1.imports.$post({ json: asked, header: { "idempotency-key": freshKey() } }),
    );
    const conflicts = yield* Effect.forEach(told.conflicts, ({ where, id }) =>
      Effect.map(entry(id), (stored) => ({
        where: placeOf(where, sent),
        stored,
        offered: JSON.stringify(sent[numberIn(where)]?.raw),
      })),
    );
    const report: ImportReport = {
      ...refusalOf("", []),
      ...told,
      refused: [...unreadable, ...placed(told.refused, sent, "error")],
      warned: placed(told.warned, sent, "warning"),
      conflicts,
    };
    return report;
  });
  const looked = yield* send({ dryRun: true, skipInvalid: true });
  onProgress?.(sent.length);
  if (looked.refused.length + looked.conflicts.length > 0 && !skipInvalid)
    return yield* new Refused({ report: looked });
  return dryRun ? looked : yield* send({ dryRun: false, skipInvalid });
});
