/** Becomes the only service of a ledger, says so, and stays until it is killed. */
import { onlyService } from "../src/only-service.ts";

const hold = onlyService(process.argv[2] ?? "");
process.stdout.write("release" in hold ? "held\n" : `refused ${hold.holder.pid}\n`);
setInterval(() => {}, 1_000);
