/** The animation contest keeps what every activity owes. */
import { conformance } from "@taizhang/conformance";
import { animeContest } from "./index.ts";

conformance(animeContest);
