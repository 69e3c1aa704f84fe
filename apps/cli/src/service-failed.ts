/** What a service answered when it did not do what was asked, or that it cannot be reached. */
import { Data } from "effect";

/** `code` is the last part of the problem's type, `away` when nothing of ours answered; `detail` is told as it is. */
export class ServiceFailed extends Data.TaggedError("ServiceFailed")<{
  readonly code: string;
  readonly detail: string;
  readonly status: number;
  /** What may have been meant instead. */
  readonly near?: readonly string[];
}> {}

/** Codes of a failure that say of something: it is not there, or not for everybody. */
export const UNTOLD: readonly string[] = ["unknown", "denied"];
