/** Runs one command to its end: its effect with its layers, its answer printed, its exit code. */
import type { Activities } from "@taizhang/engine";
import { Cause, Effect, Exit, Fiber, Layer, Option } from "effect";
export { localPrincipal } from "@taizhang/access";
import type { Answer, Call } from "./command.ts";
import type { CommandRow } from "./command-row.ts";
import { ending } from "./ending.ts";
import { ENDS, type CommandFailure } from "./exit.ts";
import { localOffice } from "./local-office.ts";
import { Misuse } from "./misuse.ts";
import type { Office } from "./office.ts";
import { writeFile } from "./output.ts";
import { signedIn } from "./server.ts";

const utf8 = new TextEncoder();

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What goes to the screen or the file: the paper, or the answer for whoever asked. */
function contentOf(answer: Answer, json: boolean): string | Uint8Array {
  return answer.paper ?? (json ? asJson(answer.json) : answer.text);
}

const deliver = Effect.fnUntraced(function* (call: Call, answer: Answer) {
  const { terminal, lang, json } = call;
  for (const note of answer.notes ?? []) terminal.err(`${note}\n`);
  const content = contentOf(answer, json);
  const { output } = call.options;
  if (typeof output === "string" && output !== "-" && answer.placed !== true) {
    const bytes = typeof content === "string" ? utf8.encode(content) : content;
    yield* writeFile(output, bytes, call.ledger);
    const kb = (bytes.length / 1024).toFixed(1);
    terminal.out(
      json
        ? asJson({ output, bytes: bytes.length, ...(answer.paper === undefined ? {} : (answer.json as object)) })
        : lang === "zh"
          ? `已写入 ${output}（${kb} KB）\n`
          : `wrote ${output} (${kb} KB)\n`,
    );
  } else {
    terminal.out(content);
  }
  return ENDS[answer.end ?? "done"].exit;
});

/** What a failure tells a machine beside its words. */
function detailsOf(failure: CommandFailure): object {
  if (failure._tag === "Misuse") return {};
  const { _tag: _, ...details } = failure;
  return details;
}

/** The failure's words on the error stream, or as JSON where the answer would have stood. */
function fail(call: Call, failure: CommandFailure): number {
  const { exit, code, message } = ending(failure, call.lang);
  if (call.json) call.terminal.out(asJson({ error: { code, exit, message, ...detailsOf(failure) } }));
  else call.terminal.err(`${message}\n`);
  return exit;
}

function defect(call: Call, cause: Cause.Cause<unknown>): number {
  const { exit, says } = ENDS.defect;
  const fault = Cause.squash(cause);
  const message = `${says[call.lang]}：${fault instanceof Error ? fault.message : String(fault)}`;
  if (call.json) call.terminal.out(asJson({ error: { code: "defect", exit, message } }));
  else call.terminal.err(`${message}\n`);
  if (call.debug) call.terminal.err(`${Cause.pretty(cause)}\n`);
  return exit;
}

function cancelled(call: Call): number {
  call.terminal.err(
    call.lang === "zh" ? "\n已中断，没有做完的都没有记入。\n" : "\ninterrupted; what was not finished was not kept.\n",
  );
  return ENDS.cancelled.exit;
}

/** Where the command works: at the service that was named, or over the ledger at hand. */
function officeOf(call: Call): Layer.Layer<Office, CommandFailure, Activities> {
  const { server, ports, ledger, principal } = call;
  if (server === undefined) return Layer.provide(localOffice(principal), ports.ledger(ledger));
  const at = Effect.promise(() => import("./service-office.ts"));
  return Layer.unwrap(
    Effect.map(Effect.all([at, signedIn(call, server)]), ([{ serviceOffice }, signed]) => serviceOffice(signed)),
  );
}

const onlyHere = (name: string): Misuse =>
  new Misuse({
    words: {
      zh: `${name} 直接用台账文件，不能用 --server；请在存放台账的机器上运行：taizhang ${name} --ledger 台账文件`,
      en: `${name} works on the ledger file itself, not with --server; run it where the ledger is kept: taizhang ${name} --ledger FILE`,
    },
  });

/** The command as an effect that needs nothing more. */
const effectOf = (row: CommandRow, call: Call): Effect.Effect<Answer, CommandFailure> => {
  const { renderers, ledger } = call.ports;
  const activities = call.ports.activities(call.config);
  if (row.needs === "office") {
    return Effect.promise(row.load).pipe(
      Effect.flatMap((command) => command(call)),
      Effect.provide([Layer.provideMerge(officeOf(call), activities), renderers]),
    );
  }
  if (call.server !== undefined && row.needs !== "nothing") return Effect.fail(onlyHere(row.name));
  if (row.needs === "accounts") {
    return Effect.promise(row.load).pipe(
      Effect.flatMap((command) => command(call)),
      Effect.provide(call.ports.accounts(call.ledger)),
    );
  }
  return row.needs === "nothing" || row.needs === "place"
    ? Effect.promise(row.load).pipe(
        Effect.flatMap((command) => command(call)),
        Effect.provide(activities),
      )
    : Effect.promise(row.load).pipe(
        Effect.flatMap((command) => command(call)),
        Effect.provide([activities, renderers, ledger(call.ledger)]),
      );
};

/** Runs the command and gives the exit code; `interrupted` is called back when the user presses Ctrl-C. */
export async function run(row: CommandRow, call: Call, interrupted: (stop: () => void) => void): Promise<number> {
  const work = Effect.suspend(() => effectOf(row, call));
  const fiber = Effect.runFork(Effect.flatMap(work, (answer) => deliver(call, answer)));
  interrupted(() => void Effect.runFork(Fiber.interrupt(fiber)));
  const exit = await Effect.runPromise(Fiber.await(fiber));
  if (Exit.isSuccess(exit)) return exit.value;
  if (Cause.hasInterruptsOnly(exit.cause)) return cancelled(call);
  const failure = Cause.findErrorOption(exit.cause);
  return Option.isSome(failure) ? fail(call, failure.value) : defect(call, exit.cause);
}
