/** Looks at a request as it came over the wire, before anything reads it: its host, its path, its method. */
import type { IncomingMessage } from "node:http";
import { problem, type Problem } from "./problem.ts";

/** What a request says of itself, unread. */
export type Knock = Pick<IncomingMessage, "method" | "url" | "rawHeaders">;

/** Paths asked by whoever watches over the service, by whatever name the machine goes there. */
const WATCHED: readonly string[] = ["/livez", "/readyz", "/metrics"];

const METHODS: readonly string[] = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

const LOOPBACK: readonly string[] = ["127.0.0.1", "localhost", "[::1]"];

/** Addresses under which pages of the service are at home: its own, and on one machine all names of that machine. */
export function homes(base: string): ReadonlySet<string> {
  const { protocol, hostname, port, origin } = new URL(base);
  if (!LOOPBACK.includes(hostname)) return new Set([origin]);
  return new Set(LOOPBACK.map((name) => new URL(`${protocol}//${name}${port === "" ? "" : `:${port}`}`).origin));
}

/** Values of a header, each time it was sent. */
const sent = ({ rawHeaders }: Knock, name: string): string[] =>
  rawHeaders.filter((_, at) => at % 2 === 1 && rawHeaders[at - 1]?.toLowerCase() === name);

/** What needs no closer look: letters, digits and a few signs between single slashes. */
const PLAIN = /^(?:\/[\w~-][\w.~-]*)+$/;

/** Whether a path is written the one way we write it: no step is empty, dotted, or hides a slash. */
function isPlain(target: string): boolean {
  const path = target.split("?", 1)[0] ?? "";
  if (PLAIN.test(path)) return true;
  if (/\/\/|\\|;|%(?:2[ef]|5c|3b|00)/i.test(path)) return false;
  return URL.canParse(path, "http://here") && new URL(path, "http://here").pathname === path;
}

/** Whether the query is UTF-8 throughout, so that nothing in it is silently replaced. */
function isText(target: string): boolean {
  if (!target.includes("?")) return true;
  const [, ...query] = target.split("?");
  try {
    return !decodeURIComponent(query.join("?").replaceAll("+", " ")).includes("\0");
  } catch {
    return false;
  }
}

/** A gate before a service: the problem of a request that is not let in, or undefined. `base` is the service's own address. */
export function gate(base: string): (knock: Knock) => Problem | undefined {
  const { protocol } = new URL(base);
  const ours = homes(base);
  // as they are mostly written; what is not among these is read
  const hosts = new Set([...ours].map((origin) => new URL(origin).host));

  const isOurs = (host: string): boolean => {
    if (hosts.has(host)) return true;
    const asked = URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`) : undefined;
    return asked !== undefined && asked.pathname === "/" && ours.has(asked.origin);
  };

  return (knock) => {
    const { method = "", url = "" } = knock;
    if (!METHODS.includes(method)) return problem("method", 405, "不能这样请求", `可用的方法：${METHODS.join("、")}`);
    if (!url.startsWith("/")) return problem("bad-request", 400, "请求不合格", "请求的地址要以 / 开头");
    if (!isPlain(url)) return problem("not-found", 404, "没有这个地址", "没有这个地址，见 /reference");
    if (!isText(url)) return problem("bad-request", 400, "请求不合格", "地址里有不是 UTF-8 的文字");
    const [host = "", ...more] = sent(knock, "host");
    if (host === "" || more.length > 0)
      return problem("bad-request", 400, "请求不合格", "请求要有一个 Host，也只能有一个");
    if (WATCHED.includes(url) || isOurs(host)) return undefined;
    return problem("elsewhere", 421, "不是这个网址", `服务的网址是 ${base}`);
  };
}
