/** Requests of one session: with the cookie the service gave, as a page of its own would send them. */

export interface Browsing {
  readonly fetch: typeof fetch;
  /** The cookie as it is now; empty before somebody signed in. */
  readonly cookie: () => string;
}

export function browsing(base: string, ask: typeof fetch, kept = ""): Browsing {
  let cookie = kept;
  return {
    fetch: async (where, init) => {
      const headers = new Headers(init?.headers);
      headers.set("origin", base);
      if (cookie !== "") headers.set("cookie", cookie);
      const answer = await ask(where, { ...init, headers });
      cookie = answer.headers.getSetCookie()[0]?.split(";")[0] ?? cookie;
      return answer;
    },
    cookie: () => cookie,
  };
}
