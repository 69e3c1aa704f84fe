/** Where what is brought goes: it counts at once where one hand keeps the ledger, else it waits. */
import type { State } from "@taizhang/core";
import { settings } from "@taizhang/engine";
import { Effect } from "effect";

export const destination = (draft: boolean) =>
  Effect.map(settings(), ({ review }): State => (review === "one-hand" ? "approved" : draft ? "draft" : "submitted"));
