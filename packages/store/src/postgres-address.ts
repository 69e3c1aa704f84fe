/** The address of a ledger in PostgreSQL: `postgres://user:password@host:port/database?schema=name`. */
import { LedgerBroken, ledgerName } from "@taizhang/engine";

/** A ledger's place, as the driver takes it. */
export interface Database {
  /** As people may see it. */
  readonly name: string;
  readonly connectionString: string;
  /** The schema that is the ledger; a database may hold several. */
  readonly schema: string;
  /** Whether its keeper has accepted that what is committed may be lost with the power: `durability=off`. */
  readonly risky: boolean;
}

const SCHEMA = /^[a-z_][a-z0-9_]{0,62}$/;

/** Settings of our own, which the driver must not see. */
function taken(url: URL, setting: string): string | undefined {
  const value = url.searchParams.get(setting) ?? undefined;
  url.searchParams.delete(setting);
  return value;
}

/** Throws `LedgerBroken` when the address cannot be understood. */
export function readAddress(address: string): Database {
  const name = ledgerName(address);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  // a password that was not escaped reads as something else
  if (url === undefined || url.hash !== "" || /@.*@/.test(address)) {
    const why =
      "地址写法不对，请写 postgres://用户:口令@主机:端口/数据库；口令里的 @ : / # % 要写成 %40 %3A %2F %23 %25";
    throw new LedgerBroken({ path: name, why });
  }
  const [schema = "taizhang", durability] = [taken(url, "schema"), taken(url, "durability")];
  if (!SCHEMA.test(schema)) {
    throw new LedgerBroken({ path: name, why: `地址里的 schema=${schema} 不对，请用小写字母、数字和下划线` });
  }
  if (durability !== undefined && durability !== "off") {
    throw new LedgerBroken({ path: name, why: "地址里的 durability 只能写 off（接受断电丢数据），或不写" });
  }
  url.searchParams.set("options", [taken(url, "options"), ...sessionOf(schema)].filter(Boolean).join(" "));
  return { name, connectionString: url.href, schema, risky: durability === "off" };
}

/** A session sees the ledger's schema alone, and the server finds out soon when this side is gone while it holds the lock. */
const sessionOf = (schema: string): string[] =>
  [`search_path=${schema}`, "tcp_keepalives_idle=30", "tcp_keepalives_interval=10", "tcp_keepalives_count=3"].map(
    (setting) => `-c ${setting}`,
  );
