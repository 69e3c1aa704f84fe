/** Listens: a web server with limits on all a client may keep it waiting for, that can finish what it began and close. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { gate } from "./gate.ts";
import { patience } from "./patience.ts";
import { problem, type Problem } from "./problem.ts";
import { turns } from "./turns.ts";

/** Milliseconds, bytes and connections a client may take. */
const LIMITS = {
  headers: 10_000,
  request: 60_000,
  idle: 5_000,
  /** In which some of an answer is taken. */
  answer: 60_000,
  header: 16 * 1024,
  connections: 512,
  /** Requests on one connection before it is closed. */
  requests: 10_000,
};

/** Milliseconds that requests under way may still take when the service closes. */
const DRAIN = 10_000;

export interface Site {
  readonly fetch: Parameters<typeof getRequestListener>[0];
  readonly host: string;
  readonly port: number;
  /** The service's own address. */
  readonly base: string;
}

export interface Listening {
  readonly server: Server;
  /** Takes no more requests, lets those under way finish, and closes after ten seconds at the latest. */
  readonly close: () => Promise<void>;
}

const told = ({ status, ...rest }: Problem): Buffer => Buffer.from(JSON.stringify({ ...rest, status }));

/** Answers a request that never comes as far as the routes. */
function refuse(outgoing: ServerResponse, refused: Problem): void {
  const body = told(refused);
  outgoing.writeHead(refused.status, {
    "content-type": "application/problem+json; charset=utf-8",
    "content-length": body.length,
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    connection: "close",
  });
  outgoing.end(body);
}

const STATUS: Readonly<Record<string, readonly [Problem["status"], string, string]>> = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large", `请求头最多 ${LIMITS.header / 1024} KB`],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout", "请求来得太慢"],
};

/** Answers what is no HTTP at all, as far as anybody still listens. */
function garbled(trouble: NodeJS.ErrnoException, socket: Socket): void {
  if (trouble.code === "ECONNRESET" || !socket.writable) return void socket.destroy();
  const [status, reason, detail] = STATUS[trouble.code ?? ""] ?? [400, "Bad Request", "这不是合格的 HTTP 请求"];
  const body = told(problem("bad-request", status as 400, "请求不合格", detail)).toString();
  const head = `HTTP/1.1 ${status} ${reason}\r\nconnection: close\r\ncontent-type: application/problem+json; charset=utf-8`;
  socket.end(`${head}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

/** Opens the port. Rejects when that cannot be done. */
export async function listen({ fetch, host, port, base }: Site): Promise<Listening> {
  let closing = false;
  const inTurn = turns();
  const turnedAway = gate(base);
  const route = getRequestListener(fetch, { overrideGlobalObjects: false, hostname: new URL(base).host });
  const server = createServer(
    {
      headersTimeout: LIMITS.headers,
      requestTimeout: LIMITS.request,
      keepAliveTimeout: LIMITS.idle,
      maxHeaderSize: LIMITS.header,
      connectionsCheckingInterval: 1_000,
      requireHostHeader: true,
      insecureHTTPParser: false,
    },
    (incoming: IncomingMessage, outgoing: ServerResponse) => {
      inTurn(outgoing, () => {
        const refused = turnedAway(incoming);
        if (refused !== undefined) return refuse(outgoing, refused);
        if (closing) outgoing.setHeader("connection", "close");
        void route(incoming, outgoing);
      });
    },
  );
  patience(server, LIMITS.answer);
  server.maxConnections = LIMITS.connections;
  server.maxRequestsPerSocket = LIMITS.requests;
  server.on("clientError", (trouble: NodeJS.ErrnoException, socket) => garbled(trouble, socket as Socket));
  // nothing here is ever another protocol
  server.on("connect", (_, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  const close = () =>
    new Promise<void>((resolve) => {
      closing = true;
      const late = setTimeout(() => server.closeAllConnections(), DRAIN);
      server.close(() => {
        clearTimeout(late);
        resolve();
      });
    });
  return { server, close };
}
