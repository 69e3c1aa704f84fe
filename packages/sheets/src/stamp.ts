/** What a sheet says of itself in its first cell, so that it may be renamed, sorted, moved about, or grow old. */
import { sha256Hex } from "@taizhang/core";
import { jsonSchemaOf, type Form } from "@taizhang/forms";

export interface Stamp {
  readonly kind: string;
  /** Of the fields the sheet was made from. */
  readonly fingerprint: string;
  /** Administrative code of the unit it was made for. */
  readonly org: string;
}

/** Changes whenever a field of the form does. */
export const fingerprintOf = (form: Form): string => sha256Hex(JSON.stringify(jsonSchemaOf(form.schema))).slice(0, 12);

export const printStamp = ({ kind, fingerprint, org }: Stamp): string => `taizhang:${kind}:${fingerprint}:${org}`;

export function parseStamp(text: string): Stamp | undefined {
  const [, kind, fingerprint, org] = /^taizhang:([a-z0-9-]+):([0-9a-f]{12}):(\d{6,12})$/.exec(text.trim()) ?? [];
  return kind === undefined || fingerprint === undefined || org === undefined ? undefined : { kind, fingerprint, org };
}
