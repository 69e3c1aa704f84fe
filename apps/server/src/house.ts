/** What the routes run on: the use cases' services, as a runtime that lives as long as the service. */
import type { Accounts, Activities, Failure, Ledger, Renderers, Replies, Secrets } from "@taizhang/engine";
import { Cause, Effect, Exit, Option, type ManagedRuntime } from "effect";

export type Services = Ledger | Accounts | Replies | Secrets | Activities | Renderers;
export type House = ManagedRuntime.ManagedRuntime<Services, Failure>;

/** Runs a use case: its value, or the failure it met. Throws only when we erred. */
export async function attempt<A>(
  house: House,
  use: Effect.Effect<A, Failure, Services>,
): Promise<{ readonly value: A } | { readonly failure: Failure }> {
  const exit = await house.runPromiseExit(use);
  if (Exit.isSuccess(exit)) return { value: exit.value };
  const failure = Cause.findErrorOption(exit.cause);
  if (Option.isSome(failure)) return { failure: failure.value };
  throw new Error(Cause.pretty(exit.cause));
}
