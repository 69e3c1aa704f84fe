/** The reference: the description as a page that needs nothing from anywhere else. */
import { POLICY, ROLE_TITLES, type Role, type Verb } from "@taizhang/access";
import { html, raw } from "hono/html";
import type { Description } from "./description.ts";

type Html = ReturnType<typeof html>;

/** As much of a JSON Schema as is shown. */
interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Shape[];
  readonly oneOf?: readonly Shape[];
}

interface Operation {
  readonly summary?: string;
  readonly tags?: readonly string[];
  readonly "x-verb"?: Verb | "anyone" | readonly Verb[];
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
    readonly description?: string;
    readonly schema?: Shape;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Shape }>> };
  readonly responses: Readonly<
    Record<
      string,
      { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: Shape }>> }
    >
  >;
}

const METHODS = ["get", "post", "put", "patch", "delete"] as const;

const STYLE = `body{font:16px/1.6 "Noto Sans CJK SC","Microsoft YaHei",sans-serif;max-width:60rem;margin:0 auto;padding:1rem;color:#222}
nav{columns:3 14rem}nav a{display:block}h2{border-bottom:1px solid #ccc;margin-top:3rem}article{margin:2rem 0}
code,pre{font-family:ui-monospace,"Noto Sans Mono CJK SC",monospace;font-size:.9em}table{border-collapse:collapse;width:100%}
td,th{border:1px solid #ddd;padding:.25rem .5rem;text-align:left;vertical-align:top}.m{display:inline-block;min-width:4.5em;font-weight:700}
.who{color:#555}dl{margin-left:1rem}dt{font-family:ui-monospace,monospace}`;

/** Who may use it, in words. */
function leaveOf(verb: Operation["x-verb"] = "anyone"): string {
  if (verb === "anyone") return "不必登录";
  const verbs = typeof verb === "string" ? [verb] : verb;
  const roles = verbs.flatMap((each) => Object.keys(POLICY[each].roles) as Role[]);
  return [...new Set(roles)].map((role) => ROLE_TITLES[role]).join("、");
}

const all = (parts: readonly Html[]): Html => html`${parts}`;

/** A schema in a line or in a list of its fields. */
function shape(of: Shape | undefined): Html {
  if (of === undefined) return html``;
  if (of.$ref !== undefined) {
    const name = of.$ref.split("/").at(-1) ?? "";
    return html`<a href="#${name}">${name}</a>`;
  }
  if (of.enum !== undefined) return html`${of.enum.map((value) => JSON.stringify(value)).join(" | ")}`;
  if (of.const !== undefined) return html`${JSON.stringify(of.const)}`;
  const choices = of.anyOf ?? of.oneOf;
  if (choices !== undefined) return all(choices.map((each, at) => html`${at === 0 ? "" : " | "}${shape(each)}`));
  if (of.items !== undefined) return html`[ ${shape(of.items)} ]`;
  if (of.properties !== undefined) {
    const fields = Object.entries(of.properties).map(([name, field]) => {
      const optional = of.required?.includes(name) === true ? "" : "?";
      const says = [field.title, field.description].filter(Boolean).join("：");
      return html`<dt>${name}${optional}: ${shape(field)}</dt>
        <dd>${says}</dd>`;
    });
    return html`<dl>${fields}</dl>`;
  }
  return html`${Array.isArray(of.type) ? of.type.join(" | ") : (of.type ?? "…")}`;
}

const contentOf = (content: Readonly<Record<string, { readonly schema?: Shape }>> = {}): Html =>
  all(Object.values(content).map(({ schema }) => shape(schema)));

const anchor = (method: string, path: string): string => `${method}-${path.replaceAll(/[^\w]+/g, "-")}`;

function operation(method: string, path: string, of: Operation): Html {
  const parameters = (of.parameters ?? []).map(
    (each) =>
      html`<tr>
        <td><code>${each.name}</code>${each.required === true ? "" : "?"}</td>
        <td>${each.in}</td>
        <td>${shape(each.schema)}</td>
        <td>${each.description ?? each.schema?.description ?? ""}</td>
      </tr>`,
  );
  const responses = Object.entries(of.responses);
  const answers = responses
    .filter(([status]) => status < "4")
    .map(
      ([status, { description, content }]) =>
        html`<tr>
          <td>${status}</td>
          <td>${description}</td>
          <td>${contentOf(content)}</td>
        </tr>`,
    );
  const problems = responses
    .filter(([status]) => status >= "4")
    .map(([status, { description }]) => `${status} ${description}`)
    .join("；");
  return html`<article id="${anchor(method, path)}">
    <h3><span class="m">${method.toUpperCase()}</span> <code>${path}</code></h3>
    <p>${of.summary ?? ""} <span class="who">（${leaveOf(of["x-verb"])}）</span></p>
    ${
      parameters.length === 0
        ? ""
        : html`<table>
            <tr>
              <th>参数</th>
              <th>在</th>
              <th>写法</th>
              <th>说明</th>
            </tr>
            ${parameters}
          </table>`
    }
    ${
      of.requestBody === undefined
        ? ""
        : html`<p>送来：</p>
            ${contentOf(of.requestBody.content)}`
    }
    <table>
      <tr>
        <th>状态</th>
        <th>意思</th>
        <th>内容</th>
      </tr>
      ${answers}
    </table>
    <p class="who">出错时是 <a href="#Problem">Problem</a>：${problems}。</p>
  </article>`;
}

/** The page. */
export async function reference(description: Description): Promise<string> {
  const found = Object.entries(description.paths ?? {}).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const of = (item as Readonly<Record<string, Operation>>)[method];
      return of === undefined ? [] : [{ method, path, of, tag: of.tags?.[0] ?? "其他" }];
    }),
  );
  const tags = [...new Set(found.map(({ tag }) => tag))];
  const schemas = Object.entries(description.components?.schemas ?? {}) as [string, Shape][];
  const links = found.map(({ method, path, of }) => html`<a href="#${anchor(method, path)}">${of.summary ?? path}</a>`);
  const sections = tags.map(
    (tag) =>
      html`<h2>${tag}</h2>
        ${found.filter((each) => each.tag === tag).map(({ method, path, of }) => operation(method, path, of))}`,
  );
  const shapes = schemas.map(
    ([name, of]) =>
      html`<article id="${name}">
        <h3>${name}${of.title === undefined ? "" : `　${of.title}`}</h3>
        ${shape(of)}
      </article>`,
  );
  const page = html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>台账服务接口说明</title>
        <style>
          ${raw(STYLE)}
        </style>
      </head>
      <body>
        <h1>台账服务接口说明</h1>
        <p>
          机器读的同一份：<a href="/openapi.json">/openapi.json</a>（OpenAPI 3.1）。改动条目要带
          <code>If-Match</code>；凡是写入的请求都可以带
          <code>Idempotency-Key</code>，重发时用同一个键，只做一次。出错时是 RFC 9457 的 problem+json。
        </p>
        <nav>${links}</nav>
        ${sections}
        <h2>数据</h2>
        ${shapes}
      </body>
    </html>`;
  return String(await page);
}
