/** Records as a service shows them, as the ledger would. */
import type { State } from "@taizhang/core";
import type { Returned, Stored } from "@taizhang/engine";

interface Brief {
  readonly id: string;
  readonly kind: string;
  readonly org: string;
  readonly title: string;
  readonly year: number;
  readonly month?: string | undefined;
  readonly when?: unknown;
  readonly highlight: boolean;
  readonly state: State;
  readonly revision: number;
  readonly version: number;
  readonly digest: string;
  readonly recordedBy: string;
  readonly recordedAt: string;
}

interface Full extends Brief {
  readonly record?: unknown;
  readonly approvedBy?: string | undefined;
  readonly approvedAt?: string | undefined;
  readonly returned?: (Omit<Returned, "field"> & { readonly field?: string | undefined }) | undefined;
  readonly standing?: { readonly revision: number; readonly record?: unknown } | undefined;
  readonly unread?: string | undefined;
}

/** One of a list; of its content only the dates were sent. */
export function storedOf({ month, when, ...brief }: Brief): Stored {
  const absent = { facts: new Map(), approvedBy: "", approvedAt: "" };
  return { ...absent, ...brief, body: JSON.stringify({ when }), ...(month === undefined ? {} : { month }) };
}

/** One with its content; facts are left to the service. */
export function fullStoredOf(full: Full): Stored {
  const { id, kind, org, title, year, month, state, revision, version, digest, recordedBy, recordedAt, highlight } =
    full;
  const { record, approvedBy = "", approvedAt = "", returned, standing, unread } = full;
  const brief = {
    id,
    kind,
    org,
    title,
    year,
    month,
    state,
    revision,
    version,
    digest,
    recordedBy,
    recordedAt,
    highlight,
  };
  const stored = { ...storedOf(brief), body: JSON.stringify(record), approvedBy, approvedAt };
  const counts =
    standing === undefined
      ? {}
      : {
          standing: {
            ...stored,
            state: "approved" as const,
            revision: standing.revision,
            body: JSON.stringify(standing.record),
          },
        };
  return {
    ...stored,
    ...(returned === undefined ? {} : { returned: withField(returned) }),
    ...(unread === undefined ? {} : { unread }),
    ...counts,
  };
}

const withField = ({ field, ...returned }: NonNullable<Full["returned"]>): Returned => ({
  ...returned,
  ...(field === undefined ? {} : { field }),
});
