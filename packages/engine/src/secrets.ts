/** The port of secrets: drawn where nobody can guess them, kept so that nobody can read them. */
import { Context, type Effect } from "effect";

export class Secrets extends Context.Service<
  Secrets,
  {
    /** 256 bits that nobody can guess, as 43 letters, digits, `-` and `_`. */
    readonly draw: Effect.Effect<string>;
    /** A password as it is kept: Argon2id, as a PHC string with its own salt. */
    readonly hash: (password: string) => Effect.Effect<string>;
    /** Whether it is the password. Takes as long, and is false, when there is none to compare with. */
    readonly verify: (password: string, kept: string | undefined) => Effect.Effect<boolean>;
  }
>()("@taizhang/engine/Secrets") {}
