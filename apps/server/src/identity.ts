/** Who it is that comes: by a token in the header, else by the session in a cookie, else nobody. */
import { anonymous, type Principal } from "@taizhang/access";
import { sessionOf, type Failure } from "@taizhang/engine";
import { Effect } from "effect";
import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { attempt, type House } from "./house.ts";

/** Bound to this very host, sent over TLS (or on this machine) only, and never to a script. */
const COOKIE = "__Host-taizhang";

export type Identify = (c: Context) => Promise<{ readonly value: Principal } | { readonly failure: Failure }>;

/** Begins the secret of every token. */
const TOKEN = /^Bearer (tzt_[\w-]{20,100})$/;

/** The secret of the session a browser brings. */
export const sessionIn = (c: Context): string | undefined => {
  const secret = getCookie(c, COOKIE);
  return secret !== undefined && /^[\w-]{20,100}$/.test(secret) && !secret.startsWith("tzt_") ? secret : undefined;
};

/** Gives a browser its session; without one, takes it away. */
export function giveSession(c: Context, session?: { readonly secret: string; readonly until: string }): void {
  setCookie(c, COOKIE, session?.secret ?? "", {
    path: "/",
    secure: true,
    httpOnly: true,
    sameSite: "Strict",
    ...(session === undefined ? { maxAge: 0 } : { expires: new Date(session.until) }),
  });
}

/** Whoever sends a token is who the token says, whatever cookies come along. */
export const identifying =
  (house: House): Identify =>
  (c) => {
    const sent = c.req.header("authorization");
    const secret = sent === undefined ? sessionIn(c) : TOKEN.exec(sent)?.[1];
    return attempt(house, secret === undefined ? Effect.succeed(anonymous) : sessionOf(secret));
  };
