/** The training course keeps what every activity owes. */
import { conformance } from "@taizhang/conformance";
import { trainingCourse } from "./index.ts";

conformance(trainingCourse);
