/** What is said of months and years, and what is set for the whole ledger. */
import { orgPath } from "@taizhang/core";
import type { Statement } from "@taizhang/engine";
import { sql, type Kysely } from "kysely";
import { below, END } from "./below.ts";
import { lineOf } from "./paths.ts";
import { question } from "./question.ts";
import type { Tables } from "./tables.ts";

/** Statements about a unit and those below or above it. */
export interface Asked {
  readonly org: string;
  readonly and: "below" | "above";
  readonly period?: string;
}

export async function statements(db: Kysely<Tables>, { org, and, period }: Asked): Promise<Statement[]> {
  let found = db
    .selectFrom("statements")
    .innerJoin("events", "events.seq", "statements.event")
    .select(["statements.org", "statements.period", "statements.says", "events.reason"])
    .select(["events.actor as by", "events.at"])
    .where(
      and === "below"
        ? below("statements", [orgPath(org)])
        : sql<boolean>`statements.org_path in (${sql.join(lineOf(orgPath(org)))})`,
    );
  if (period !== undefined) {
    found = found.where("statements.period", ">=", period).where("statements.period", "<", period + END);
  }
  const rows = await found
    .orderBy("statements.org_path")
    .orderBy("statements.period")
    .orderBy("statements.says")
    .execute();
  return rows.map(({ reason, ...row }) => ({ ...row, reason: reason ?? "" }));
}

const set = question((db) => db.selectFrom("settings").selectAll().orderBy("name"));

export async function settings(db: Kysely<Tables>): Promise<ReadonlyMap<string, string>> {
  return new Map((await set(db)).map(({ name, value }) => [name, value]));
}
