/** One value of a text with the line it starts on, or what is wrong on that line. */
import type { Issue } from "@taizhang/core";

export type Item =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly issues: readonly Issue[] };
