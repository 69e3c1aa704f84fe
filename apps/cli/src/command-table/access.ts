/** Who works with a ledger: services, accounts, tokens. */
import { type CommandRow, type OptionRow } from "../command-row.ts";

const ROLE: OptionRow = {
  flags: "--role <role>",
  says: {
    zh: "角色：clerk 填报、reviewer 审核、officer 签发、operator 运维、reader 只看汇总；可以写几次",
    en: "clerk, reviewer, officer, operator or reader; repeats",
  },
  repeats: true,
};

export const ACCESS: readonly CommandRow[] = [
  {
    name: "login",
    needs: "nothing",
    says: {
      zh: "登录一个台账服务，以后的命令加 --server 就用它",
      en: "sign in to a service, for commands with --server",
    },
    arguments: [{ name: "<login>", says: { zh: "登录名", en: "the login" } }],
    options: [
      {
        flags: "--password-file <file>",
        says: {
          zh: "从文件读密码，- 是标准输入；默认在屏幕上问，不显示",
          en: "read the password here (- is stdin), not asked",
        },
        completes: "file",
      },
    ],
    examples: ["taizhang login zhen-tianbao --server https://taizhang.example"],
    load: async () => (await import("../commands/login.ts")).login,
  },
  {
    name: "logout",
    needs: "nothing",
    says: { zh: "退出服务", en: "sign out of a service" },
    arguments: [],
    options: [],
    examples: ["taizhang logout --server https://taizhang.example"],
    load: async () => (await import("../commands/login.ts")).logout,
  },
  {
    name: "user",
    needs: "accounts",
    says: {
      zh: "管账号：add 添加、list 列出、grant 授予角色、revoke 收回角色、disable 停用、enable 启用、password 改密码",
      en: "keep accounts: add, list, grant or revoke roles, disable, enable, password",
    },
    arguments: [
      {
        name: "<action>",
        says: {
          zh: "add、list、grant、revoke、disable、enable 或 password",
          en: "add, list, grant, revoke, disable, enable or password",
        },
        completes: ["add", "list", "grant", "revoke", "disable", "enable", "password"],
      },
      { name: "[login]", says: { zh: "登录名，例如 zhen-tianbao；不用真名", en: "the login, such as zhen-tianbao" } },
    ],
    options: [
      ROLE,
      {
        flags: "--org <code>",
        says: { zh: "角色授在哪个单位，连同其下级；默认最高一级", en: "the unit of the role; default: the highest" },
      },
      {
        flags: "--password-file <file>",
        says: {
          zh: "从文件读密码，- 是标准输入；默认在屏幕上问",
          en: "read the password here (- is stdin), not asked",
        },
        completes: "file",
      },
    ],
    examples: [
      "taizhang user add xianju.ban --role officer --org 451499",
      "taizhang user add zhen-tianbao --role clerk --org 451499001 --password-file 密码.txt",
      "taizhang user grant xianju.ban --role reviewer",
      "taizhang user list",
    ],
    load: async () => (await import("../commands/user.ts")).user,
  },
  {
    name: "token",
    needs: "accounts",
    says: {
      zh: "管程序用的令牌：issue 签发、list 列出、revoke 收回",
      en: "keep API tokens: issue, list, revoke",
    },
    arguments: [
      {
        name: "<action>",
        says: { zh: "issue、list 或 revoke", en: "issue, list or revoke" },
        completes: ["issue", "list", "revoke"],
      },
      { name: "[which]", says: { zh: "登录名；revoke 写令牌编号", en: "the login; of revoke, the token's id" } },
    ],
    options: [
      { flags: "--label <name>", says: { zh: "用途，例如 nightly-backup", en: "what it is for" } },
      {
        ...ROLE,
        says: { zh: "只给这些角色，不超过本人的；可以写几次", en: "only these roles, of its owner's; repeats" },
      },
      { flags: "--org <code>", says: { zh: "只在这个单位和下级", en: "only in this unit and below" } },
      { flags: "--until <date>", says: { zh: "用到哪一天，例如 2024-12-31；默认不限期", en: "its last day" } },
    ],
    examples: [
      "taizhang token issue zhen-tianbao --label weekly-report --until 2024-12-31",
      "taizhang token revoke 3f2a9c0d11be",
    ],
    load: async () => (await import("../commands/token.ts")).token,
  },
];
