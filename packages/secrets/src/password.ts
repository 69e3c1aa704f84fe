/** Passwords as Argon2id hashes, in the PHC string format (RFC 9106; https://github.com/P-H-C/phc-string-format). */
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

interface Costs {
  /** KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** OWASP's first choice for Argon2id: 19 MiB, two passes. */
const COSTS: Costs = { memory: 19_456, passes: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([\w+/-]{11,86})\$([\w+/-]{22,86})$/;

/** Without the padding, as the format wants it. */
const printed = (bytes: Buffer): string => bytes.toString("base64").replace(/=+$/, "");

function derived(password: string, nonce: Buffer, costs: Costs, tagLength: number): Promise<Buffer> {
  // one password however its characters were typed: full width, or composed of parts
  const message = password.normalize("NFKC");
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message, nonce, tagLength, ...costs }, (problem, key) =>
      problem === null ? resolve(key) : reject(problem),
    );
  });
}

/** A password as it is kept. */
export async function hashed(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const key = await derived(password, salt, COSTS, HASH_BYTES);
  const { memory, passes, parallelism } = COSTS;
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${printed(salt)}$${printed(key)}`;
}

/** Whether it is the password that was hashed, whatever it cost then; nothing matches what is no such hash. */
export async function matches(password: string, kept: string): Promise<boolean> {
  const [, memory, passes, parallelism, salt = "", key = ""] = PHC.exec(kept) ?? [];
  const expected = Buffer.from(key, "base64");
  const costs = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  if (expected.length === 0) return false;
  return timingSafeEqual(await derived(password, Buffer.from(salt, "base64"), costs, expected.length), expected);
}
