/** The service described (OpenAPI 3.1), made of the contract and of what this house can record. */
import { OpenAPIHono, z } from "@hono/zod-openapi";
import { routes } from "@taizhang/api";
import { envelope, type Catalogue } from "@taizhang/core";
import type { Profiles } from "@taizhang/layout";

const SCHEMES = {
  token: { type: "http", scheme: "bearer", description: "令牌：tzt_…" },
  session: { type: "apiKey", in: "cookie", name: "__Host-taizhang", description: "登录后浏览器里的 Cookie" },
} as const;

const name = (kind: string): string => `Record_${kind.replaceAll("-", "_")}`;

export type Description = ReturnType<OpenAPIHono["getOpenAPI31Document"]>;

/** The document; `base` is where the service is. */
export function describe({ activities }: Catalogue, { byName, usual }: Profiles, base: string): Description {
  const { openAPIRegistry, getOpenAPI31Document } = new OpenAPIHono();
  for (const [scheme, said] of Object.entries(SCHEMES)) {
    openAPIRegistry.registerComponent("securitySchemes", scheme, said);
  }
  for (const [operationId, route] of Object.entries(routes)) {
    const security = route["x-verb"] === "anyone" ? [] : [{ token: [] }, { session: [] }];
    openAPIRegistry.registerPath({ operationId, security, ...route } as never);
  }
  for (const { kind, title, schema } of activities) {
    const whole = envelope.extend({ kind: z.literal(kind), entry: schema });
    openAPIRegistry.register(name(kind), whole.meta({ title }) as never);
  }
  const document = getOpenAPI31Document({
    openapi: "3.1.0",
    info: { title: "Taizhang 台账", version: "1" },
    servers: [{ url: base }],
  });
  // what is sent in as a record is one of these, or one of the house's own kinds
  const known = document.components?.schemas?.["Record"];
  if (known !== undefined) {
    Object.assign(known, {
      anyOf: [...activities.map(({ kind }) => ({ $ref: `#/components/schemas/${name(kind)}` })), {}],
    });
  }
  // a report is set in one of the house's layouts
  for (const parameter of document.paths?.[routes.readReport.path]?.get?.parameters ?? []) {
    if (!("name" in parameter) || parameter.name !== "profile") continue;
    parameter.schema = { ...parameter.schema, enum: Object.keys(byName), default: usual.name };
  }
  return document;
}
