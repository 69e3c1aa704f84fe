/** Where records are worked with: the ledger at hand, or a service that keeps it; the commands of review know no difference. */
import type { Org } from "@taizhang/core";
import type {
  CompletenessReport,
  Declaration,
  DeedAsked,
  Failure,
  Happened,
  ImportOptions,
  ImportReport,
  Link,
  Listing,
  Revision,
  SettingName,
  Statement,
  Stored,
} from "@taizhang/engine";
import type { Issue } from "@taizhang/core";
import { Context, type Effect } from "effect";
import type { ServiceFailed } from "./service-failed.ts";

type Done<A> = Effect.Effect<A, Failure | ServiceFailed>;

/** What somebody asks for; in whose name is known already. */
type Asked<T> = Omit<T, "principal">;

export class Office extends Context.Service<
  Office,
  {
    /** In whose name everything is done. */
    readonly login: string;
    readonly organisations: Done<readonly Org[]>;
    /** From a service without their content. */
    readonly entries: (asked: Asked<Listing>) => Done<readonly Stored[]>;
    readonly entry: (id: string) => Done<Stored>;
    readonly history: (id: string) => Done<readonly Happened[]>;
    /** Records that may be of the same event. */
    readonly alike: (
      record: Pick<Stored, "id" | "kind" | "org" | "month" | "title" | "body">,
    ) => Done<readonly Stored[]>;
    readonly perform: (asked: Asked<DeedAsked>) => Done<Stored>;
    readonly revise: (asked: Asked<Revision>) => Done<{ readonly stored: Stored; readonly warnings: readonly Issue[] }>;
    readonly link: (asked: Asked<Link>) => Done<Stored>;
    readonly importRecords: (asked: Asked<ImportOptions>) => Done<ImportReport>;
    readonly completeness: (asked: { readonly year: number; readonly org?: string }) => Done<CompletenessReport>;
    readonly declare: (asked: Asked<Declaration>) => Done<Statement>;
    /** Every setting as it is now. */
    readonly settings: Done<ReadonlyMap<string, string>>;
    readonly settle: (name: SettingName, value: string) => Done<void>;
  }
>()("@taizhang/cli/Office") {}
