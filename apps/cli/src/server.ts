/** The service a command is to work with: its address, and in whose name. */
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { browsing } from "./browsing.ts";
import { Misuse } from "./misuse.ts";

const LOCAL = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

const misuse = (zh: string, en: string) => Effect.fail(new Misuse({ words: { zh, en } }));

/** The address as it is kept: no path, no slash at its end. What is sent there must not be read on the way. */
export function addressOf(written: string): Effect.Effect<string, Misuse> {
  const url = URL.canParse(written) ? new URL(written) : undefined;
  if (url === undefined || !["http:", "https:"].includes(url.protocol) || url.username !== "" || url.pathname !== "/") {
    return misuse(`服务的网址请写成 https://主机名，不是 ${written}`, `write the service's address as https://HOST`);
  }
  if (url.protocol === "http:" && !LOCAL.test(url.hostname)) {
    return misuse(`${url.origin} 不加密，密码和令牌会被路上的人看到；请用 https`, `use https for ${url.host}`);
  }
  return Effect.succeed(url.origin);
}

/** How the service is asked: with a token of the environment, or in the session of whoever signed in. */
export const signedIn = Effect.fnUntraced(function* (call: Call, server: string) {
  const base = yield* addressOf(server);
  if (call.token !== undefined)
    return { base, login: call.principal.login, token: call.token, fetch: call.ports.fetch };
  const kept = call.ports.credentials.read(base);
  if (kept !== undefined)
    return { base, login: kept.login, fetch: browsing(base, call.ports.fetch, kept.session).fetch };
  return yield* misuse(
    `还没有登录 ${base}；请先：taizhang login 登录名 --server ${base}`,
    `not signed in to ${base}: taizhang login LOGIN --server ${base}`,
  );
});
