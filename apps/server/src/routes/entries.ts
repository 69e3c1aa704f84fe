/** One record in: read strictly, screened, stored, acknowledged with its id and the digest of what was kept. */
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { localPrincipal } from "@taizhang/access";
import { discreet, envelope, screen, type Catalogue } from "@taizhang/core";
import { Activities, importRecords, Ledger } from "@taizhang/engine";
import { decodeUtf8, foreignContent, readJson, withoutMark } from "@taizhang/strict-json";
import { Effect, Stream } from "effect";
import { bodyLimit } from "hono/body-limit";
import { withProblem } from "../answer.ts";
import { attempt, type House } from "../house.ts";
import type { Known } from "../journal.ts";
import { errorsOf, problem, problemOf, problemSchema, type Problem } from "../problem.ts";

/** Bytes a record may have. */
const LARGEST = 256 * 1024;

const receipt = z
  .object({
    id: z.string(),
    /** recorded: new; unchanged: the ledger held the same already. */
    outcome: z.enum(["recorded", "unchanged"]),
    /** SHA-256 of the content as it is kept. */
    digest: z.string(),
    revision: z.int(),
    recordedBy: z.string(),
    /** ISO 8601, UTC. */
    recordedAt: z.iso.datetime(),
    warnings: z.array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() })),
  })
  .openapi("Receipt");

const problems = { "application/problem+json": { schema: problemSchema } };

/** The body as OpenAPI shows it: an envelope whose `entry` is that of one of the activities. */
function recordSchema({ activities }: Catalogue) {
  const kinds = activities.map(({ kind, schema }) =>
    envelope.extend({ kind: z.literal(kind), entry: schema }).openapi(`Entry_${kind.replaceAll("-", "_")}`),
  );
  const [first, ...others] = kinds;
  return first === undefined ? envelope : z.union([first, ...others]);
}

const routeOf = (catalogue: Catalogue) =>
  createRoute({
    method: "post",
    path: "/api/v1/entries",
    request: { body: { required: true, content: { "application/json": { schema: recordSchema(catalogue) } } } },
    responses: {
      201: { description: "已记入", content: { "application/json": { schema: receipt } } },
      200: { description: "台账里已有相同的条目", content: { "application/json": { schema: receipt } } },
      400: { description: "不是 JSON", content: problems },
      409: { description: "与已有条目冲突", content: problems },
      413: { description: "太大", content: problems },
      415: { description: "不是 application/json", content: problems },
      422: { description: "资料有错", content: problems },
      503: { description: "台账暂时不能用", content: problems },
    },
  });

/** Stores one record in the service's name. */
const store = Effect.fnUntraced(function* (raw: unknown) {
  const house = yield* Activities;
  const ledger = yield* Ledger;
  const report = yield* importRecords({
    offered: Stream.make([{ where: "请求", raw }]),
    principal: localPrincipal("server"),
  });
  const screening = screen(raw, house);
  const stored = screening.ok ? yield* ledger.find(screening.record.id) : undefined;
  if (stored === undefined) return yield* Effect.die(new Error("what was just kept is not there"));
  const { id, digest, revision, recordedBy, recordedAt } = stored;
  const outcome = report.unchanged > 0 ? ("unchanged" as const) : ("recorded" as const);
  const warnings = errorsOf(report.warned.flatMap(({ issues }) => issues));
  return { id, outcome, digest, revision, recordedBy, recordedAt, warnings };
});

/** The body as a value, or the problem of a text that is no JSON. */
function readBody(bytes: Uint8Array): { readonly value: unknown } | { readonly told: Problem } {
  const foreign = foreignContent(bytes);
  const decoded = foreign === undefined ? decodeUtf8(withoutMark(bytes)) : { issue: foreign };
  const read = "text" in decoded ? readJson(decoded.text) : { issues: [decoded.issue] };
  if ("value" in read) return read;
  const issues = read.issues.map(discreet);
  return {
    told: problem("not-json", 400, "不是合格的 JSON", issues[0]?.message ?? "", { errors: errorsOf(issues) }),
  };
}

/** A form of another site cannot send this type without asking first, and the service never answers such a question. */
const isJson = (type = ""): boolean => /^application\/json(?:\s*;\s*charset="?utf-8"?)?$/i.test(type.trim());

/** Routes that take records in. The body is read by the house's strict reader, not by the framework's. */
export function entryRoutes(app: OpenAPIHono<Known>, house: House, catalogue: Catalogue): void {
  app.openAPIRegistry.registerPath(routeOf(catalogue));
  const limit = bodyLimit({
    maxSize: LARGEST,
    onError: (c) => withProblem(c, problem("too-large", 413, "内容太大", `一条记录最多 ${LARGEST / 1024} KB`)),
  });
  app.post("/api/v1/entries", limit, async (c) => {
    if (!isJson(c.req.header("content-type")) || c.req.header("content-encoding") !== undefined) {
      return withProblem(
        c,
        problem("media-type", 415, "不是 JSON", "请用 content-type: application/json，UTF-8 编码，不压缩"),
      );
    }
    const body = readBody(new Uint8Array(await c.req.arrayBuffer()));
    if ("told" in body) return withProblem(c, body.told);
    const met = await attempt(house, store(body.value));
    if ("failure" in met) return withProblem(c, problemOf(met.failure));
    return c.json(met.value, met.value.outcome === "recorded" ? 201 : 200);
  });
}
