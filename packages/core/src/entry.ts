/** The envelope every piece of work wears. */
import { z } from "zod";
import { orgCode } from "./org.ts";
import { when, type When } from "./period.ts";

/** Whose achievement it is: own 本单位主办, joint 联合举办, assisted 协助. */
export type Ownership = "own" | "joint" | "assisted";

/** Where the proof lies; a reference, never a copy. */
export interface Evidence {
  readonly kind: "notice" | "photo" | "sign-in-total" | "document-no" | "web-link" | "certificate" | "other";
  readonly ref: string;
  readonly heldWhere?: string | undefined;
}

/** One entry of the ledger (台账条目) as it was written; `entry` is its activity's own business. */
export interface Entry<E = unknown> {
  /** UUIDv7. */
  readonly id: string;
  /** Which activity it is: `training-course`. */
  readonly kind: string;
  /** Administrative code of the unit that did the work. */
  readonly org: string;
  readonly title: string;
  readonly when: When;
  readonly ownership?: Ownership | undefined;
  /** Id of the entry that contains this one: a publicity month, a series. */
  readonly partOf?: string | undefined;
  /** Id of another entry of the same event, which counts it: this one is recorded and counts nothing. */
  readonly sameAs?: string | undefined;
  /** Id of the plan item it fulfils. */
  readonly planItem?: string | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  /** Whether the report tells of it by name. */
  readonly highlight?: boolean | undefined;
  /** The clerk's own sentence for the report; its counts are references to facts: `{trainees}`. */
  readonly summary?: string | undefined;
  readonly entry: E;
}

/** Schema of an entry's id: a UUIDv7. */
const entryId = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/, {
  error: "条目编号格式不对，请照 taizhang list 里的编号写",
});

/** Longest title, in characters. */
export const TITLE_LENGTH = 60;

/** Schema of the envelope; the activity's schema reads `entry`. The id may be left out: it follows from the content. */
export const envelope = z.strictObject({
  id: entryId.meta({ title: "编号" }).optional(),
  kind: z.string().min(1).meta({ title: "类别" }),
  org: orgCode.meta({ title: "单位代码" }),
  title: z.string().regex(/\S/).max(TITLE_LENGTH).meta({ title: "名称" }),
  when: when.meta({ title: "起止日期" }),
  ownership: z.enum(["own", "joint", "assisted"]).meta({ title: "主办或协助" }).optional(),
  partOf: entryId.meta({ title: "所属活动" }).optional(),
  sameAs: entryId.meta({ title: "与哪一条是同一活动" }).optional(),
  planItem: z.string().min(1).max(64).meta({ title: "对应计划" }).optional(),
  evidence: z
    .array(
      z.strictObject({
        kind: z.enum(["notice", "photo", "sign-in-total", "document-no", "web-link", "certificate", "other"]),
        ref: z.string().min(1).max(500),
        heldWhere: z.string().min(1).max(200).optional(),
      }),
    )
    .max(50)
    .meta({ title: "佐证材料" })
    .optional(),
  highlight: z.boolean().meta({ title: "列入亮点" }).optional(),
  summary: z.string().min(1).max(2000).meta({ title: "摘要" }).optional(),
  entry: z.unknown().meta({ title: "业务内容" }),
});
