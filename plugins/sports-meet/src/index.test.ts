/** The sports meet keeps what every activity owes. */
import { conformance } from "@taizhang/conformance";
import { sportsMeet } from "./index.ts";

conformance(sportsMeet);
