/** The layout of a paper: a profile of the house by name, or one that somebody wrote down in a file. */
import { existsSync } from "node:fs";
import { basename } from "node:path";
import { lacking, readProfile, type Letterhead, type Profile } from "@taizhang/layout";
import { Effect } from "effect";
import type { Call } from "./command.ts";
import { inputOf } from "./input.ts";
import { Misuse } from "./misuse.ts";
import { readYaml } from "./yaml.ts";

/** Taken when no profile is named and the folder holds it. */
const OWN_PROFILE = "taizhang.profile.yaml";

const misuse = (zh: string, en: string) => new Misuse({ words: { zh, en } });

/** What a profile file says, as plain data. */
const fileOf = Effect.fnUntraced(function* (call: Call, path: string) {
  const { bytes } = yield* inputOf(call, path);
  const text = yield* Effect.promise(async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes()) chunks.push(chunk);
    return Buffer.concat(chunks).toString();
  });
  const [item, ...more] = [...readYaml(text)];
  if (item === undefined || more.length > 0)
    return yield* misuse(`${path} 里只能有一个版式`, `${path} must hold one profile`);
  if ("value" in item) return item.value;
  const [issue] = item.issues;
  const words = `${path}:${item.line}  ${issue?.path.join(".") ?? ""} ${issue?.message ?? ""}`;
  return yield* misuse(words, words);
});

/** What was written of the letterhead on the command line. */
function letterheadOf({ options }: Call): Letterhead | undefined {
  const { number, to, signer, copy } = options;
  const written = {
    ...(typeof number === "string" ? { number } : {}),
    ...(typeof to === "string" ? { to } : {}),
    ...(Array.isArray(signer) ? { signers: signer as readonly string[] } : {}),
    ...(Array.isArray(copy) ? { copies: copy as readonly string[] } : {}),
  };
  return Object.keys(written).length === 0 ? undefined : written;
}

/** The profile of a name or a file; `letterhead` is laid over what the file says. */
export const profileAt = Effect.fnUntraced(function* (call: Call, asked: string, letterhead?: Letterhead) {
  const { byName } = yield* call.ports.profiles(call.config);
  const named = Object.hasOwn(byName, asked);
  if (!named && !existsSync(asked)) {
    return yield* misuse(
      `没有版式“${asked}”：可用 ${Object.keys(byName).join("、")}，或写版式文件的位置`,
      `no profile "${asked}": there are ${Object.keys(byName).join(", ")}, or name a profile file`,
    );
  }
  const written = named ? { extends: asked } : yield* fileOf(call, asked);
  const whole =
    letterhead === undefined || typeof written !== "object" || written === null
      ? written
      : { ...written, letterhead: { ...(written as { readonly letterhead?: object }).letterhead, ...letterhead } };
  // a file is called by its name alone: papers say what they were made after, and are not to tell a machine's folders
  const read = readProfile(named ? asked : basename(asked), whole, byName);
  if (read.ok) return read.profile;
  const words = read.issues.map((issue) => `${named ? "" : `${asked}  `}${issue}`).join("\n");
  return yield* misuse(words, words);
});

/** The profile that was named, else the one the paper was made after if the house has it, the folder's own, or the usual one. */
export const profileOf = Effect.fnUntraced(function* (call: Call, made = "") {
  const { byName, usual } = yield* call.ports.profiles(call.config);
  const { profile } = call.options;
  const own = existsSync(OWN_PROFILE) ? OWN_PROFILE : usual.name;
  const asked = typeof profile === "string" ? profile : Object.hasOwn(byName, made) ? made : own;
  return yield* profileAt(call, asked, letterheadOf(call));
});

const FLAGS: Readonly<Partial<Record<keyof Letterhead, readonly [zh: string, flag: string]>>> = {
  number: ["发文字号", "--number"],
  signers: ["签发人", "--signer"],
  to: ["主送机关", "--to"],
};

/** What a formal paper still lacks, and how to say it; nothing when it is complete. */
export function lackingNote(profile: Profile): readonly string[] {
  const flags = lacking(profile).flatMap((field) => FLAGS[field] ?? []);
  if (flags.length === 0) return [];
  const [names, options] = [flags.filter((_, at) => at % 2 === 0), flags.filter((_, at) => at % 2 === 1)];
  return [`还没有${names.join("、")}，纸上先不写：用 ${options.join("、")} 写明，或写在版式文件的 letterhead 里`];
}
