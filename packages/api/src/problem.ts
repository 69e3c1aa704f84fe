/** Problems as the service tells them (RFC 9457), in Chinese, with a pointer to each field. */
import { z } from "@hono/zod-openapi";

export const problem = z
  .object({
    type: z.string().meta({ example: "urn:taizhang:refused" }),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().optional().meta({ description: "出问题的那次请求，日志里用同一编号" }),
    errors: z
      .array(z.object({ pointer: z.string(), code: z.string(), detail: z.string() }))
      .optional()
      .meta({ description: "逐个字段的问题；pointer 是 JSON Pointer（RFC 6901）" }),
    near: z.array(z.string()).optional().meta({ description: "或许想写的是这些" }),
    possible: z.array(z.string()).optional().meta({ description: "这一条现在可以做的事" }),
    stored: z.unknown().optional().meta({ description: "台账里现在的内容" }),
    offered: z.unknown().optional().meta({ description: "送来的内容" }),
  })
  .openapi("Problem");
export type Problem = z.output<typeof problem>;

const told = (description: string) => ({ description, content: { "application/problem+json": { schema: problem } } });

/** What any route may answer. */
export const always = {
  400: told("请求不合格"),
  401: told("没有登录，或登录已过期"),
  403: told("没有权限"),
  404: told("没有，或不给看"),
  422: told("写法不对，或资料有错"),
  500: told("服务出错"),
  503: told("台账暂时不能用"),
} as const;

/** What a route may answer that takes something in. */
export const onWriting = {
  ...always,
  409: told("与台账现有的内容或状态冲突"),
  413: told("太大"),
  415: told("不是 application/json"),
  507: told("磁盘已满"),
} as const;

/** What a route may answer that changes something somebody looked at before. */
export const onChanging = {
  ...onWriting,
  412: told("看过以后已被别人改动；两个版本都在里面"),
  428: told("要带 If-Match"),
} as const;
