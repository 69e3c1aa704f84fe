/** Where records are worked with: the ledger at hand, or a service that keeps it; the commands of review know no difference. */
import type { Org } from "@taizhang/core";
import type { DocumentNode, Figure } from "@taizhang/document";
import type {
  Asking,
  AuditReport,
  CheckReport,
  CompletenessReport,
  Declaration,
  DeedAsked,
  Explanation,
  Failure,
  Happened,
  Head,
  ImportOptions,
  ImportReport,
  Link,
  Listing,
  PlanReport,
  ReportRequest,
  Revision,
  Seal,
  SettingName,
  Source,
  Statement,
  Stored,
  Sum,
  TotalsAsked,
} from "@taizhang/engine";
import type { Fault, Issue, PlanProgress, Prose, Unread } from "@taizhang/core";
import { Context, type Effect } from "effect";
import type { ServiceFailed } from "./service-failed.ts";

type Done<A> = Effect.Effect<A, Failure | ServiceFailed>;

/** What somebody asks for; in whose name is known already. */
type Asked<T> = Omit<T, "principal">;

/** The report of a year before it is set in a format. */
export interface Draft {
  readonly org: Org;
  readonly document: DocumentNode;
  /** Whether the year has any entries. */
  readonly worked: boolean;
  readonly faults: readonly Fault[];
  readonly unread: readonly Unread[];
  /** The entries behind the totals, when they were asked for. */
  readonly sources?: readonly Source[];
}

/** The plan of a year, of the entries linked to it only what they are called. */
export interface Plan extends Omit<PlanReport, "items"> {
  readonly items: readonly (Omit<PlanProgress, "linked"> & {
    readonly linked: readonly Pick<Stored, "id" | "kind" | "title">[];
  })[];
}

export class Office extends Context.Service<
  Office,
  {
    /** In whose name everything is done. */
    readonly login: string;
    readonly organisations: Done<readonly Org[]>;
    /** The unit that was named, else the one that reports, or the highest there is. */
    readonly unit: (asked: Asked<Asking>) => Done<Org>;
    /** From a service without their content. */
    readonly entries: (asked: Asked<Listing>) => Done<readonly Stored[]>;
    readonly entry: (id: string) => Done<Stored>;
    readonly history: (id: string) => Done<readonly Happened[]>;
    /** Records that may be of the same event. */
    readonly alike: (
      record: Pick<Stored, "id" | "kind" | "org" | "month" | "title" | "body">,
    ) => Done<readonly Stored[]>;
    /** The latest plan items, in the order of the plan. */
    readonly planned: (most: number) => Done<readonly Stored[]>;
    readonly perform: (asked: Asked<DeedAsked>) => Done<Stored>;
    readonly revise: (asked: Asked<Revision>) => Done<{ readonly stored: Stored; readonly warnings: readonly Issue[] }>;
    readonly link: (asked: Asked<Link>) => Done<Stored>;
    readonly importRecords: (asked: Asked<ImportOptions>) => Done<ImportReport>;
    readonly report: (asked: Asked<ReportRequest>, withSources: boolean) => Done<Draft>;
    /** Whose words the report's prose is. */
    readonly narrative: (asked: Asked<ReportRequest>) => Done<readonly Prose[]>;
    readonly why: (ref: string) => Done<Explanation>;
    /** What the ledger says of a figure today; undefined when it has none, or nobody reported it. */
    readonly figure: (ref: string) => Done<Figure | undefined>;
    /** Where the head a paper was sealed with stands in the ledger's history. */
    readonly seal: (head: string) => Done<Seal>;
    readonly sums: (asked: Asked<TotalsAsked>) => Done<readonly Sum[]>;
    readonly check: (asked: Asked<ReportRequest>) => Done<CheckReport>;
    readonly plan: (asked: Asked<ReportRequest>) => Done<Plan>;
    /** The end of the chain, undefined where no history is kept. */
    readonly head: Done<Head | undefined>;
    readonly audit: (anchor: string | undefined) => Done<AuditReport | undefined>;
    readonly completeness: (asked: { readonly year: number; readonly org?: string }) => Done<CompletenessReport>;
    readonly declare: (asked: Asked<Declaration>) => Done<Statement>;
    /** Every setting as it is now. */
    readonly settings: Done<ReadonlyMap<string, string>>;
    readonly settle: (name: SettingName, value: string) => Done<void>;
  }
>()("@taizhang/cli/Office") {}
