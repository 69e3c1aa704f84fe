/** The year's report in any format, and where its figures come from. */
import { createRoute, z, type OpenAPIHono } from "@hono/zod-openapi";
import { printFigure, printQuantity } from "@taizhang/document";
import { Renderers, report, why, type Explanation } from "@taizhang/engine";
import { Effect } from "effect";
import { withProblem } from "../answer.ts";
import { attempt, type House } from "../house.ts";
import { errorsOf, problem, problemOf, problemSchema } from "../problem.ts";

const FORMATS = ["md", "html", "docx", "txt", "json"] as const;
const problems = { "application/problem+json": { schema: problemSchema } };

const query = z.object({
  format: z.enum(FORMATS, { error: `可填：${FORMATS.join("、")}` }).default("html"),
  org: z
    .string()
    .regex(/^\d{6,12}$/, { error: "请写单位代码，如 451499" })
    .optional(),
});

const reportRoute = createRoute({
  method: "get",
  path: "/api/v1/reports/{year}",
  request: { params: z.object({ year: z.string().regex(/^\d{4}$/, { error: "请写四位年份，如 2023" }) }), query },
  responses: {
    200: { description: "报告；有插件出错时带 Taizhang-Faults", content: { "text/html": { schema: z.string() } } },
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
  request: { query: z.object({ ref: z.string().max(200) }) },
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
const written = Effect.fnUntraced(function* (year: number, format: string, org: string | undefined) {
  const { document, faults } = yield* report({ year, ...(org === undefined ? {} : { org }) });
  const renderers = yield* Renderers;
  const mediaType = renderers.formats.find(({ name }) => name === format)?.mediaType ?? "application/octet-stream";
  return { bytes: yield* renderers.render(document, format), mediaType, faults };
});

export function reportRoutes(app: OpenAPIHono, house: House): void {
  app.openapi(reportRoute, async (c) => {
    const { year } = c.req.valid("param");
    const { format, org } = c.req.valid("query");
    const met = await attempt(house, written(Number(year), format, org));
    if ("failure" in met) return withProblem(c, problemOf(met.failure)) as never;
    const { bytes, mediaType, faults } = met.value;
    const headers = new Headers({ "content-type": mediaType });
    if (format === "docx") headers.set("content-disposition", `attachment; filename="summary-${year}.docx"`);
    if (faults.length > 0) headers.set("taizhang-faults", faults.map(({ kind }) => kind).join(", "));
    return new Response(bytes.slice().buffer, { headers }) as never;
  });
  app.openapi(whyRoute, async (c) => {
    const met = await attempt(house, why(c.req.valid("query").ref));
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
