/** Keeps what V8 made of the program, so that the next command need not make it again. */
import { enableCompileCache } from "node:module";
import { homedir } from "node:os";
import { join } from "node:path";

/** In the user's own cache folder, not in a temporary one that everybody may write to. Without a home there is none. */
export function keepCompiled(env: Readonly<Record<string, string | undefined>>): void {
  const caches = env["XDG_CACHE_HOME"];
  try {
    enableCompileCache(join(caches === undefined || caches === "" ? join(homedir(), ".cache") : caches, "taizhang"));
  } catch {
    // a user without a home folder waits a little longer
  }
}
