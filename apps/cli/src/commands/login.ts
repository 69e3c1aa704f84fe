/** `taizhang login`, `taizhang logout`: a session at a service, kept for the commands that follow. */
import { client } from "@taizhang/client";
import { Effect } from "effect";
import { browsing } from "../browsing.ts";
import type { Answer, Call } from "../command.ts";
import { Misuse } from "../misuse.ts";
import { passwordOf } from "../new-password.ts";
import { addressOf } from "../server.ts";
import { answered } from "../service-answer.ts";

const misuse = (zh: string, en: string) => new Misuse({ words: { zh, en } });

const serverOf = Effect.fnUntraced(function* ({ server }: Call) {
  if (server !== undefined) return yield* addressOf(server);
  return yield* misuse("哪个服务？请写 --server 网址，或设 TAIZHANG_SERVER", "which service? write --server URL");
});

export const login = Effect.fn("login")(function* (call: Call) {
  const base = yield* serverOf(call);
  const name = call.args[0] ?? "";
  const password = yield* passwordOf(call, name);
  const session = browsing(base, call.ports.fetch);
  const { v1 } = client({ base, fetch: session.fetch }).api;
  const { until } = yield* answered(() => v1.session.$post({ json: { login: name, password } }));
  call.ports.credentials.write(base, { login: name, session: session.cookie() });
  const answer: Answer = {
    text: `已登录 ${base}：${name}。退出：taizhang logout --server ${base}\n`,
    json: { server: base, login: name, until },
  };
  return answer;
});

export const logout = Effect.fn("logout")(function* (call: Call) {
  const base = yield* serverOf(call);
  const kept = call.ports.credentials.read(base);
  if (kept === undefined) return { text: `没有登录 ${base}。\n`, json: { server: base, login: null } } satisfies Answer;
  const { v1 } = client({ base, fetch: browsing(base, call.ports.fetch, kept.session).fetch }).api;
  // whatever the service says, it is forgotten here
  call.ports.credentials.write(base, undefined);
  yield* answered(() => v1.session.$delete());
  const answer: Answer = { text: `已退出 ${base}：${kept.login}。\n`, json: { server: base, login: kept.login } };
  return answer;
});
