/** What records a question is about, and what is told of many at once. */
import type { State } from "@taizhang/core";
import type { Stored } from "./stored.ts";

/** Which records; every condition narrows. Ordered by kind, year, unit, id; texts byte by byte. */
export interface Query {
  readonly kinds?: readonly string[];
  /** Administrative code: this unit and all below it. */
  readonly org?: string;
  /** Paths of units; only records of these with all below them. */
  readonly within?: readonly string[];
  /** 2023 or 2023-10. */
  readonly period?: string;
  readonly highlight?: true;
  /** Only records marked unreadable. */
  readonly unread?: true;
  /** In the order in which they first came, kind by kind and year by year; it takes no `after`. */
  readonly order?: "recorded";
  readonly limit?: number;
  /** Continue behind this record. */
  readonly after?: Pick<Stored, "kind" | "year" | "org" | "id">;
}

/** Which records that do not count: under way, or void. Every condition narrows; ordered by id, byte by byte. */
export interface UnapprovedQuery extends Pick<Query, "kinds" | "org" | "within" | "period" | "limit"> {
  readonly states?: readonly State[];
  /** Login name of who recorded them. */
  readonly recordedBy?: string;
  /** Continue behind this id. */
  readonly after?: string;
}

export interface Census {
  readonly kind: string;
  readonly year: number;
  readonly count: number;
}

/** How many records that count a unit with all below it has in a month. */
export interface MonthCount {
  /** Path of the unit. */
  readonly path: string;
  /** YYYY-MM. */
  readonly month: string;
  readonly count: number;
}
