/** How a route is written down: by whom it may be used, what goes in, what comes out. */
import { createRoute, z } from "@hono/zod-openapi";
import type { Verb } from "@taizhang/access";

/** By what leave a route is used: a verb of the policy or one of several, or none, where nobody need be known. */
export type Leave = Verb | readonly Verb[] | "anyone";

export interface Extras {
  /** Asked before anything is read; the use case asks again, of the very thing it is done to. */
  readonly "x-verb": Leave;
  /** Bytes a body may have; 64 KB when nothing is said. */
  readonly "x-limit"?: number;
  /** Whether the version somebody looked at must be sent along (If-Match). */
  readonly "x-conditional"?: true;
  /** Whether what is answered is a secret that is told once, so that no reply is kept to be repeated. */
  readonly "x-once"?: true;
}

type Config = Parameters<typeof createRoute>[0];

/** A route of the contract. */
export const route = <const P extends string, const R extends Omit<Config, "path"> & { path: P } & Extras>(
  config: R,
): R => {
  const { getRoutingPath: _, ...rest } = createRoute(config);
  return rest as unknown as R;
};

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { "application/json": { schema } },
});

export const body = <S extends z.ZodType>(schema: S) => ({
  required: true as const,
  content: { "application/json": { schema } },
});

/** Sent along with what changes an entry: the ETag of the version somebody looked at. */
export const conditional = z.object({
  "if-match": z.string().optional().meta({ description: "看过的版本的 ETag", example: '"7"' }),
});

/** Sent along so that a request may safely be sent again. */
export const repeatable = z.object({
  "idempotency-key": z
    .string()
    .optional()
    .meta({ description: "每次新的操作写一个新的键；重发时写同一个，只做一次，回答也相同" }),
});

export const year = z
  .string({ error: "请写四位年份，如 2023" })
  .regex(/^(?:19|20)\d{2}$/, { error: "请写四位年份，如 2023" });
export const org = z.string().regex(/^[1-9]\d{5}(?:\d{3}){0,2}$/, { error: "请写单位代码，如 451499" });
export const period = z.string().regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/, { error: "请写 2023 或 2023-10" });
export const limit = (most: number) =>
  z.string().refine((written) => /^[1-9]\d{0,5}$/.test(written) && Number(written) <= most, {
    error: `请写 1 到 ${most} 之间的整数`,
  });
export const flag = z.enum(["1", "0"], { error: "请写 1 或 0" });
