/** The year's report in any format, and where its figures come from. */
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { localPrincipal } from "@taizhang/access";
import { compose, daysOf } from "@taizhang/core";
import { printFigure, printQuantity } from "@taizhang/document";
import { Renderers, reportInput, why, type Explanation, type ReportRequest } from "@taizhang/engine";
import { Effect } from "effect";
import { withProblem } from "../answer.ts";
import { offeredAs } from "../file-name.ts";
import { attempt, type House } from "../house.ts";
import type { Known } from "../journal.ts";
import { errorsOf, problem, problemOf, problemSchema } from "../problem.ts";
import { pagePolicy } from "../security.ts";

const FORMATS = ["md", "html", "docx", "pdf", "txt", "json"] as const;
const problems = { "application/problem+json": { schema: problemSchema } };

const query = z.strictObject({
  format: z.enum(FORMATS, { error: `可填：${FORMATS.join("、")}` }).default("html"),
  org: z
    .string()
    .regex(/^[1-9]\d{5}(?:\d{3}){0,2}$/, { error: "请写单位代码，如 451499" })
    .optional(),
  /** Date of the paper; default the last day of the year. */
  date: z
    .string()
    .refine((written) => daysOf(written)?.precision === "day", { error: "请写成 2024-01-15" })
    .optional(),
});

const reportRoute = createRoute({
  method: "get",
  path: "/api/v1/reports/{year}",
  request: { params: z.object({ year: z.string().regex(/^\d{4}$/, { error: "请写四位年份，如 2023" }) }), query },
  responses: {
    200: {
      description: "报告；有插件出错时带 taizhang-faults，有条目读不出时带 taizhang-unread",
      content: { "text/html": { schema: z.string() } },
    },
    404: { description: "没有这个单位", content: problems },
    422: { description: "写法不对", content: problems },
    503: { description: "台账暂时不能用", content: problems },
  },
});

const explanation = z
  .object({
    ref: z.string(),
    title: z.string(),
    /** The figure as it is printed: 约90人. */
    printed: z.string(),
    sentences: z.array(z.string()),
    definition: z.object({ kind: z.string(), activity: z.string(), fact: z.string(), unit: z.string() }),
    entries: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        org: z.string(),
        printed: z.string(),
        recordedBy: z.string(),
        approvedBy: z.string(),
      }),
    ),
    more: z.boolean(),
    sum: z.string(),
  })
  .openapi("Explanation");

const whyRoute = createRoute({
  method: "get",
  path: "/api/v1/why",
  request: { query: z.strictObject({ ref: z.string({ error: "请写数的编号" }).max(200) }) },
  responses: {
    200: { description: "这个数怎么来的", content: { "application/json": { schema: explanation } } },
    404: { description: "没有这个数，附相近的编号", content: problems },
    422: { description: "写法不对", content: problems },
    503: { description: "台账暂时不能用", content: problems },
  },
});

const told = ({ figure, sentences, definition, contributions, more, sum }: Explanation) => ({
  ref: figure.ref,
  title: figure.title,
  printed: printFigure(figure),
  sentences: [...sentences],
  definition: { ...definition },
  entries: contributions.map(({ record, quantity }) => ({
    id: record.id,
    title: record.title,
    org: record.org,
    printed: printQuantity(quantity, definition.unit),
    recordedBy: record.recordedBy,
    approvedBy: record.approvedBy,
  })),
  more,
  sum: printQuantity(sum, figure.unit),
});

/** The report's bytes with their media type, and the plugins that failed. */
const written = Effect.fnUntraced(function* (request: ReportRequest, format: string) {
  const input = yield* reportInput(request);
  const { document, faults } = compose(input);
  const renderers = yield* Renderers;
  const mediaType = renderers.formats.find(({ name }) => name === format)?.mediaType ?? "application/octet-stream";
  const rendered = yield* renderers.render(document, format).pipe(
    Effect.map(({ bytes }) => ({ bytes })),
    Effect.catch(({ message }) => Effect.succeed({ unusable: message })),
  );
  return { ...rendered, mediaType, title: document.title, faults, unread: input.unread.length };
});

export function reportRoutes(app: OpenAPIHono<Known>, house: House): void {
  app.openapi(reportRoute, async (c) => {
    const { year } = c.req.valid("param");
    const { format, org, date } = c.req.valid("query");
    const of = {
      principal: localPrincipal("server"),
      year: Number(year),
      ...(org === undefined ? {} : { org }),
      ...(date === undefined ? {} : { date }),
    };
    const met = await attempt(house, written(of, format));
    if ("failure" in met) return withProblem(c, problemOf(met.failure)) as never;
    if ("unusable" in met.value)
      return withProblem(c, problem("format", 503, "写不了这个格式", met.value.unusable)) as never;
    const { bytes, mediaType, title, faults, unread } = met.value;
    const headers = new Headers({ "content-type": mediaType });
    const how = format === "html" || format === "txt" ? "inline" : "attachment";
    headers.set("content-disposition", offeredAs(how, title, `summary-${year}`, format));
    if (format === "html") headers.set("content-security-policy", pagePolicy(new TextDecoder().decode(bytes)));
    if (faults.length > 0) headers.set("taizhang-faults", faults.map(({ kind }) => kind).join(", "));
    if (unread > 0) headers.set("taizhang-unread", String(unread));
    return new Response(bytes.slice().buffer, { headers }) as never;
  });
  app.openapi(whyRoute, async (c) => {
    const met = await attempt(house, why(localPrincipal("server"), c.req.valid("query").ref));
    return "failure" in met ? (withProblem(c, problemOf(met.failure)) as never) : c.json(told(met.value), 200);
  });
}

/** What a path or query that does not fit is told. */
export function misspelt(error: z.ZodError) {
  const issues = error.issues.map(({ path, message }) => ({
    code: "query",
    path: path.filter((step) => typeof step !== "symbol"),
    message,
    severity: "error" as const,
  }));
  return problem("query", 422, "地址里的写法不对", issues[0]?.message ?? "", { errors: errorsOf(issues) });
}
