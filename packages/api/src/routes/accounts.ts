/** Who may come in: sessions, accounts, tokens; and how the ledger is set up. */
import { z } from "@hono/zod-openapi";
import { always, onWriting } from "../problem.ts";
import { body, json, repeatable, route } from "../route.ts";

const ROLES = ["clerk", "reviewer", "officer", "operator", "reader"] as const;
const grants = z.array(
  z
    .strictObject({
      role: z.enum(ROLES, { error: `可填：${ROLES.join("、")}` }),
      org: z.string().max(12).meta({ description: "单位代码；空为全部单位" }),
    })
    .openapi("Grant"),
);
const password = z.string().max(1024);
const login = z.string().max(64);
const whose = z.object({ login: z.string() });

const principal = z
  .object({ login: z.string(), grants, door: z.enum(["session", "token", "local"]) })
  .openapi("Principal");

const signIn = route({
  method: "post",
  path: "/api/v1/session",
  summary: "登录；浏览器得到 Cookie",
  tags: ["登录"],
  "x-verb": "anyone",
  "x-once": true,
  request: { body: body(z.strictObject({ login, password })) },
  responses: { 200: json(principal.extend({ until: z.string() }).openapi("Session"), "已登录"), ...onWriting },
});

const whoAmI = route({
  method: "get",
  path: "/api/v1/session",
  summary: "我是谁",
  tags: ["登录"],
  "x-verb": "anyone",
  responses: { 200: json(principal, "登录名和角色"), ...always },
});

const signOut = route({
  method: "delete",
  path: "/api/v1/session",
  summary: "退出；立即失效",
  tags: ["登录"],
  "x-verb": "anyone",
  responses: { 204: { description: "已退出" }, ...onWriting },
});

const account = z
  .object({ login: z.string(), disabled: z.boolean(), grants, enrolledAt: z.string() })
  .openapi("Account");

const listAccounts = route({
  method: "get",
  path: "/api/v1/users",
  summary: "管着的账号",
  tags: ["账号"],
  "x-verb": "users",
  responses: { 200: json(z.array(account), "账号，按登录名排"), ...always },
});

const addAccount = route({
  method: "post",
  path: "/api/v1/users",
  summary: "开一个账号",
  tags: ["账号"],
  "x-verb": "users",
  request: { headers: repeatable, body: body(z.strictObject({ login, password, grants })) },
  responses: { 204: { description: "已开" }, ...onWriting },
});

const changeAccount = route({
  method: "patch",
  path: "/api/v1/users/{login}",
  summary: "授予或收回角色，停用或启用；他的登录随即失效",
  tags: ["账号"],
  "x-verb": "users",
  request: {
    params: whose,
    headers: repeatable,
    body: body(
      z.strictObject({ grant: grants.optional(), revoke: grants.optional(), disabled: z.boolean().optional() }),
    ),
  },
  responses: { 204: { description: "已改" }, ...onWriting },
});

const changePassword = route({
  method: "put",
  path: "/api/v1/users/{login}/password",
  summary: "改密码；改自己的要写原来的",
  tags: ["账号"],
  "x-verb": ["tokens", "users"],
  "x-once": true,
  request: { params: whose, body: body(z.strictObject({ password, current: password.optional() })) },
  responses: { 204: { description: "已改" }, ...onWriting },
});

const token = z
  .object({
    id: z.string(),
    login: z.string(),
    label: z.string(),
    grants: grants.optional().meta({ description: "没有这一栏：与本人相同" }),
    issuedAt: z.string(),
    until: z.string().optional(),
  })
  .openapi("Token");

const listMyTokens = route({
  method: "get",
  path: "/api/v1/users/{login}/tokens",
  summary: "一个账号的令牌",
  tags: ["账号"],
  "x-verb": ["tokens", "users"],
  request: { params: whose },
  responses: { 200: json(z.array(token), "令牌，不含密文"), ...always },
});

const issueMyToken = route({
  method: "post",
  path: "/api/v1/users/{login}/tokens",
  summary: "发一个令牌；密文只显示这一次",
  tags: ["账号"],
  "x-verb": "tokens",
  "x-once": true,
  request: {
    params: whose,
    body: body(
      z.strictObject({
        label: z.string().max(64),
        grants: grants.optional(),
        until: z.iso.datetime({ error: "请写成 2027-01-01T00:00:00Z" }).optional(),
      }),
    ),
  },
  responses: { 201: json(token.extend({ secret: z.string() }).openapi("NewToken"), "令牌和密文"), ...onWriting },
});

const revokeMyToken = route({
  method: "delete",
  path: "/api/v1/tokens/{id}",
  summary: "收回一个令牌；立即失效",
  tags: ["账号"],
  "x-verb": ["tokens", "users"],
  request: { params: z.object({ id: z.string() }), headers: repeatable },
  responses: { 204: { description: "已收回" }, ...onWriting },
});

const setting = z
  .object({ name: z.string(), title: z.string(), value: z.string(), wants: z.string() })
  .openapi("Setting");

const listSettings = route({
  method: "get",
  path: "/api/v1/settings",
  summary: "台账的设置",
  tags: ["设置"],
  "x-verb": "settings",
  responses: { 200: json(z.array(setting), "设置"), ...always },
});

const changeSetting = route({
  method: "put",
  path: "/api/v1/settings/{name}",
  summary: "改一项设置",
  tags: ["设置"],
  "x-verb": "settings",
  request: {
    params: z.object({ name: z.string() }),
    headers: repeatable,
    body: body(z.strictObject({ value: z.string().max(100) })),
  },
  responses: { 204: { description: "已改" }, ...onWriting },
});

export const accounts = {
  signIn,
  whoAmI,
  signOut,
  listAccounts,
  addAccount,
  changeAccount,
  changePassword,
  listMyTokens,
  issueMyToken,
  revokeMyToken,
  listSettings,
  changeSetting,
} as const;
