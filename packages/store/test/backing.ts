/** Backs a ledger up and restores it elsewhere without end; meant to be killed. Arguments: path, name. */
import { writeSync } from "node:fs";
import { Effect } from "effect";
import { backUp, restore } from "../src/place.ts";

const [path = "", name = ""] = process.argv.slice(2);

for (let n = 0; ; n += 1) {
  const backup = `${path}.${name}-${n}.backup`;
  await Effect.runPromise(backUp(path, backup));
  await Effect.runPromise(restore(backup, `${path}.${name}-${n}.restored`));
  // straight to the pipe: what is said here is done
  writeSync(1, `${n}\n`);
}
