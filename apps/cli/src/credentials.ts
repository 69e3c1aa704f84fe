/** Sessions at services somebody signed in to, kept in a file of their own that nobody else may read. */
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** In whose name a service is asked. */
export interface Credential {
  readonly login: string;
  /** The session's cookie. */
  readonly session: string;
}

/** Credentials by the address of the service. */
export interface Credentials {
  readonly read: (server: string) => Credential | undefined;
  readonly write: (server: string, credential: Credential | undefined) => void;
}

type Kept = Readonly<Record<string, Credential>>;

function keptIn(path: string): Kept {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Kept;
  } catch (cause) {
    if ((cause as { code?: string }).code === "ENOENT" || cause instanceof SyntaxError) return {};
    throw cause;
  }
}

export function credentialsIn(env: Readonly<Record<string, string | undefined>>): Credentials {
  const configs = env["XDG_CONFIG_HOME"];
  const folder = configs === undefined || configs === "" ? join(homedir(), ".config") : configs;
  const path = join(folder, "taizhang", "services.json");
  return {
    read: (server) => {
      const kept = keptIn(path);
      return Object.hasOwn(kept, server) ? kept[server] : undefined;
    },
    write: (server, credential) => {
      const { [server]: _, ...others } = keptIn(path);
      const kept = credential === undefined ? others : { ...others, [server]: credential };
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      const beside = `${path}.${process.pid}`;
      writeFileSync(beside, `${JSON.stringify(kept, undefined, 2)}\n`, { mode: 0o600 });
      chmodSync(beside, 0o600);
      renameSync(beside, path);
    },
  };
}
