/** The service's settings, read from the environment and checked once, at start. */
import { BlockList, isIP } from "node:net";
import { z } from "zod";

const whole = (from: number, to: number) => (written: string) =>
  /^\d{1,5}$/.test(written) && Number(written) >= from && Number(written) <= to;

const isHost = (written: string): boolean =>
  isIP(written) > 0 || /^[\dA-Za-z](?:[\dA-Za-z.-]*[\dA-Za-z])?$/.test(written);

/** An address of the service as browsers see it: scheme, name and port, nothing behind. */
function isBase(written: string): boolean {
  if (!URL.canParse(written)) return false;
  const { protocol, username, password, origin } = new URL(written);
  const bare = username === "" && password === "" && written.replace(/\/$/, "") === origin;
  return bare && ["http:", "https:"].includes(protocol);
}

/** Addresses and networks (CIDR) of the proxies in front; undefined when one is neither. */
function proxiesIn(written: string): BlockList | undefined {
  const list = new BlockList();
  for (const each of written.split(/[\s,]+/).filter(Boolean)) {
    const [address = "", bits, ...more] = each.split("/");
    const family = isIP(address) === 6 ? "ipv6" : "ipv4";
    const longest = family === "ipv6" ? 128 : 32;
    if (isIP(address) === 0 || more.length > 0) return undefined;
    if (bits === undefined) list.addAddress(address, family);
    else if (whole(0, longest)(bits)) list.addSubnet(address, Number(bits), family);
    else return undefined;
  }
  return list;
}

const LEVELS = ["silent", "error", "info"] as const;

const text = (error: string) => z.string({ error }).min(1, { error });
const flag = z.enum(["0", "1"], { error: "请写 1（是）或 0（否）" }).default("0");
const port = (error: string) => z.string().refine(whole(1, 65_535), { error });
const address = () =>
  z.string().refine(isHost, { error: "请写监听的地址，如 127.0.0.1 或 0.0.0.0" }).default("127.0.0.1");

const schema = z.object({
  TAIZHANG_LEDGER: text("请写台账文件的路径"),
  TAIZHANG_CONFIG: text("请写配置文件的路径，或不设").optional(),
  HOST: address(),
  PORT: port("请写 1 到 65535 之间的整数").default("8787"),
  BASE_URL: z
    .string()
    .refine(isBase, { error: "请写浏览器里的网址，只到域名和端口，如 https://ledger.example" })
    .optional(),
  TRUSTED_PROXIES: z
    .string()
    .refine((written) => proxiesIn(written) !== undefined, { error: "请写代理的 IP 或网段，逗号隔开，如 10.0.0.0/8" })
    .default(""),
  LOG_LEVEL: z.enum(LEVELS, { error: `可填：${LEVELS.join("、")}` }).default("info"),
  METRICS_PORT: port("请写 1 到 65535 之间的整数，或不设").optional(),
  METRICS_HOST: address(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: "请写 OTLP 接收端的网址，如 http://127.0.0.1:4318" })
    .optional(),
  MIGRATE: z
    .enum(["start", "command"], { error: "可填：start（启动时升级）、command（只由 migrate 命令升级）" })
    .default("start"),
  READ_ONLY: flag,
});

export interface Settings {
  /** Path of the ledger file. */
  readonly ledger: string;
  /** Path of the house's configuration; the standard house without one. */
  readonly config?: string;
  /** Where the service listens. */
  readonly host: string;
  readonly port: number;
  /** The service's address as its users type it, without a slash at the end; links begin with it. */
  readonly base: string;
  /** Proxies whose word about a client's address is taken. */
  readonly proxies: BlockList;
  readonly log: (typeof LEVELS)[number];
  /** Where the operator's page of numbers is; none without. */
  readonly metrics?: { readonly host: string; readonly port: number };
  /** Where traces are sent (OTLP over HTTP); none without. */
  readonly traces?: string;
  /** Whether an older ledger is upgraded at start, or only by the command. */
  readonly migrate: "start" | "command";
  /** Whether everything that would write is refused. */
  readonly readOnly: boolean;
}

const bracketed = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

function settingsOf(read: z.output<typeof schema>): Settings {
  const { TAIZHANG_CONFIG: config, METRICS_PORT: metrics, OTEL_EXPORTER_OTLP_ENDPOINT: traces } = read;
  const everywhere = ["0.0.0.0", "::"].includes(read.HOST);
  return {
    ledger: read.TAIZHANG_LEDGER,
    ...(config === undefined ? {} : { config }),
    host: read.HOST,
    port: Number(read.PORT),
    base: (read.BASE_URL ?? `http://${everywhere ? "127.0.0.1" : bracketed(read.HOST)}:${read.PORT}`).replace(
      /\/$/,
      "",
    ),
    proxies: proxiesIn(read.TRUSTED_PROXIES) ?? new BlockList(),
    log: read.LOG_LEVEL,
    ...(metrics === undefined ? {} : { metrics: { host: read.METRICS_HOST, port: Number(metrics) } }),
    ...(traces === undefined ? {} : { traces }),
    migrate: read.MIGRATE,
    readOnly: read.READ_ONLY === "1",
  };
}

/** The settings, or every mistake in them at once. A setting left empty counts as not set. */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: Settings } | { readonly mistakes: readonly string[] } {
  const set = Object.entries(env).filter(([, value]) => value !== undefined && value !== "");
  const read = schema.safeParse(Object.fromEntries(set));
  if (!read.success) return { mistakes: read.error.issues.map(({ path, message }) => `${path.join(".")}：${message}`) };
  return { settings: settingsOf(read.data) };
}
