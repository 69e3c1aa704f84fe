/** A denial in words, for whoever was denied. */
import { denialWords } from "@taizhang/access";
import type { Denied } from "./failure.ts";

/** 2024-03-01T04:15:00.000Z as the clock on the wall says it: 12:15. */
const onTheWall = (at: string): string =>
  new Date(at).toLocaleTimeString("zh-CN", {
    timeZone: "Asia/Shanghai",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });

/** One sentence in Chinese. The same for a wrong password and a login that nobody has. */
export function deniedWords({ why, verb = "tokens", until }: Denied): string {
  if (why === "credentials") return "登录名或密码不对；忘了密码请找管理账号的人重设";
  if (why !== "locked") return denialWords(verb, why);
  return `试错的次数太多，请${until === undefined ? "过一刻钟" : `在 ${onTheWall(until)} 以后`}再试`;
}
