/** A ledger copied while it is in use, with a manifest; and a new ledger made of such a copy, when it is sound. */
import { createHash } from "node:crypto";
import { copyFileSync, createReadStream, existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { BackupUnsound, LedgerBroken, LedgerUnfit, now, type LedgerFailure, type Manifest } from "@taizhang/engine";
import { Effect } from "effect";
import { Kysely } from "kysely";
import { audit } from "./audit.ts";
import { discard, draftFor, publish, sync } from "./draft.ts";
import { manifestPath, printManifest, readManifest } from "./manifest.ts";
import { ledgerId } from "./queries.ts";
import { sqliteDialect } from "./sqlite-dialect.ts";
import { openFile, pragma } from "./sqlite-file.ts";
import type { Tables } from "./tables.ts";
import { attempt } from "./trouble.ts";
import { NEWEST } from "./versions.ts";

async function sha256Of(path: string): Promise<string> {
  const sum = createHash("sha256");
  for await (const chunk of createReadStream(path)) sum.update(chunk as Uint8Array);
  return sum.digest("hex");
}

/** Everything of a manifest that the ledger itself tells, or what is wrong with the ledger. */
async function lookedAt(
  database: DatabaseSync,
): Promise<Pick<Manifest, "ledger" | "version" | "events" | "head" | "records"> | { readonly why: string }> {
  if (pragma(database, "integrity_check") !== "ok") return { why: "数据库文件内部已损坏" };
  if (database.prepare("pragma foreign_key_check").get() !== undefined) return { why: "有记录没有它的历史" };
  const db = new Kysely<Tables>({ dialect: sqliteDialect(database) });
  const { events, head, broken } = await audit(db);
  if (broken !== undefined) return { why: `历史被动过或已损坏，从第 ${broken.seq} 个事件起对不上` };
  const { records } = database.prepare("select count(*) as records from records").get() ?? {};
  const version = Number(pragma(database, "user_version"));
  return { ledger: await ledgerId(db), version, events, head, records: Number(records) };
}

/** Looks at a file that is not in use, and leaves it one file. */
async function examined(path: string): ReturnType<typeof lookedAt> {
  const { database } = openFile(path, 0);
  try {
    return await lookedAt(database);
  } finally {
    database.close();
  }
}

/** Copies what is committed now; writers are not held up. */
function copyOf(path: string, wait: number, draft: string): void {
  const { database } = openFile(path, wait);
  try {
    database.prepare("vacuum into ?").run(draft);
  } finally {
    database.close();
  }
}

/**
 * Backs a ledger up to a new file with its manifest beside it; the manifest comes last and makes it a backup. Every
 * backup is a SQLite file, written by `copy`, wherever the ledger is kept. A ledger whose past was tampered with is
 * refused, for the copy could never be restored. `name` is how people call the ledger.
 */
export const backUpBy = Effect.fnUntraced(function* (
  name: string,
  file: string,
  copy: (draft: string) => Effect.Effect<void, LedgerFailure>,
) {
  const made = yield* now;
  const beside = manifestPath(file);
  const [draft, draftBeside] = yield* attempt(file, async () => [draftFor(file), draftFor(beside)] as const);
  const seal = attempt(file, async () => {
    const found = await examined(draft);
    if ("why" in found) throw new LedgerBroken({ path: name, why: found.why });
    const bytes = statSync(draft).size;
    const manifest: Manifest = { format: "taizhang-backup/1", made, ...found, bytes, sha256: await sha256Of(draft) };
    writeFileSync(draftBeside, printManifest(manifest), { flag: "wx" });
    sync(draft);
    sync(draftBeside);
    publish(draft, file);
    publish(draftBeside, beside);
    return manifest;
  });
  const cleared = Effect.sync(() => [draft, draftBeside].forEach(discard));
  return yield* Effect.ensuring(Effect.andThen(copy(draft), seal), cleared);
}, Effect.uninterruptible);

/** Backs up a ledger in a file; see `backUpBy`. */
export const backUpSqlite = (path: string, file: string, wait = 5_000): Effect.Effect<Manifest, LedgerFailure> =>
  backUpBy(path, file, (draft) => attempt(path, async () => copyOf(path, wait, draft)));

function manifestOf(file: string): Manifest {
  const beside = manifestPath(file);
  if (!existsSync(file)) throw new BackupUnsound({ path: file, why: "没有这个文件" });
  if (!existsSync(beside)) throw new BackupUnsound({ path: file, why: `旁边没有它的清单 ${beside}` });
  return readManifest(file, readFileSync(beside, "utf8"));
}

/** Refuses a copy that is not what the manifest says. */
async function compare(file: string, draft: string, manifest: Manifest): Promise<void> {
  if (statSync(draft).size !== manifest.bytes || (await sha256Of(draft)) !== manifest.sha256) {
    throw new BackupUnsound({ path: file, why: "内容与清单不符（SHA-256），文件已损坏、被截断或被改动" });
  }
  const found = await examined(draft);
  if ("why" in found) throw new BackupUnsound({ path: file, why: found.why });
  const same = (["ledger", "version", "events", "head", "records"] as const).every(
    (name) => found[name] === manifest[name],
  );
  if (!same) throw new BackupUnsound({ path: file, why: "台账、链头或条数与清单不符" });
}

/** Copies a backup to a draft and looks at all of it there. Throws when it is not sound, or of a newer version. */
export async function soundCopy(file: string, draft: string): Promise<Manifest> {
  const manifest = manifestOf(file);
  if (manifest.version > NEWEST)
    throw new LedgerUnfit({ path: file, how: { is: "newer", found: manifest.version, known: NEWEST } });
  copyFileSync(file, draft);
  await compare(file, draft, manifest);
  return manifest;
}

/** Whoever was signed in when the backup was made signs in again: what they could then, they may not be to any more. */
function signOutAll(draft: string): void {
  const { database } = openFile(draft, 0);
  try {
    const known = database.prepare("select 1 from sqlite_schema where name = 'sessions'").get();
    if (known !== undefined) database.exec("delete from sessions; delete from attempts");
  } finally {
    database.close();
  }
}

/** Makes a new ledger file of a backup: its place stays empty until all is looked at. */
export const restoreSqlite = Effect.fn("restoreSqlite")(function* (file: string, path: string) {
  const draft = yield* attempt(path, async () => draftFor(path));
  return yield* attempt(path, async () => {
    const manifest = await soundCopy(file, draft);
    signOutAll(draft);
    sync(draft);
    publish(draft, path);
    return manifest;
  }).pipe(Effect.ensuring(Effect.sync(() => discard(draft))));
}, Effect.uninterruptible);
