/** Becomes the only service of a ledger, says so, and stays until it is killed. */
import { Effect } from "effect";
import { onlyService } from "../src/place.ts";

const hold = await Effect.runPromise(onlyService(process.argv[2] ?? "", () => process.stdout.write("lost\n")));
process.stdout.write("release" in hold ? "held\n" : `refused ${hold.holder.pid}\n`);
setInterval(() => {}, 1_000);
