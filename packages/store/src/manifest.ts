/** A backup's manifest as a file: sealed, so that a change to any of its words shows. */
import { hash } from "node:crypto";
import { BackupUnsound, type Manifest } from "@taizhang/engine";

/** Where the manifest of a backup lies. */
export const manifestPath = (backup: string): string => `${backup}.json`;

const TEXTS = ["format", "made", "ledger", "head", "sha256"] as const;
const NUMBERS = ["version", "events", "records", "bytes"] as const;

/** Over the fields in one order, however the file is laid out. */
const sealOf = (manifest: Manifest): string =>
  hash("sha256", JSON.stringify([...TEXTS, ...NUMBERS].map((name) => [name, manifest[name]])));

export function printManifest(manifest: Manifest): string {
  return `${JSON.stringify({ ...manifest, seal: sealOf(manifest) }, undefined, 2)}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isManifest = (read: unknown): read is Manifest & { readonly seal: string } => {
  if (typeof read !== "object" || read === null) return false;
  const fields = new Map<string, unknown>(Object.entries(read));
  return (
    TEXTS.every((name) => typeof fields.get(name) === "string") &&
    NUMBERS.every((name) => Number.isSafeInteger(fields.get(name))) &&
    fields.size === TEXTS.length + NUMBERS.length + 1
  );
};

/** Throws `BackupUnsound` when it is no manifest, or not as it was written. */
export function readManifest(path: string, text: string): Manifest {
  const read = parsed(text);
  if (!isManifest(read) || text !== printManifest(unsealed(read))) {
    throw new BackupUnsound({ path, why: "清单文件已损坏或被改动，与写成时不同" });
  }
  if (read.format !== "taizhang-backup/1") throw new BackupUnsound({ path, why: `不认识清单的格式 ${read.format}` });
  return unsealed(read);
}

function unsealed(read: Manifest & { readonly seal?: string }): Manifest {
  const { seal: _, ...manifest } = read;
  return manifest;
}
