/** Makes a ledger with an account for every role and prints their tokens. Argument: path. */
import { peopledLedger } from "../../apps/server/test/people.ts";

const { tokens } = await peopledLedger(process.argv[2]);
console.log(JSON.stringify(tokens));
process.exit();
