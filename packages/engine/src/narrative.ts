/** Whose words a report's prose is, for whoever may list the entries that hold them. */
import { narrativeOf } from "@taizhang/core";
import { Effect } from "effect";
import { counted, inputOf, type ReportRequest } from "./report.ts";

export const narrative = Effect.fn("narrative")((request: ReportRequest) =>
  Effect.map(counted(request, inputOf(request, "list")), narrativeOf),
);
