/** The publicity month keeps what every activity owes. */
import { conformance } from "@taizhang/conformance";
import { publicityMonth } from "./index.ts";

conformance(publicityMonth);
