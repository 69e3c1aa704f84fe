/** Personal data at the door: refused by rule and place, its value never repeated. */
import { personalIn, personalInRecord } from "@taizhang/privacy";
import type { Issue } from "./issue.ts";

/** What in a record is a person's own; errors keep it out, warnings ask a person to look. */
export function personalIssues(raw: unknown): Issue[] {
  return personalInRecord(raw).map(({ rule, path, says, shown, severity }) => ({
    code: `personal/${rule}`,
    path,
    message: `“${shown}”${says}`,
    severity,
  }));
}

/** An issue whose words repeat nothing personal: a message that quotes the input may quote a person. */
export function discreet(issue: Issue): Issue {
  const [found] = personalIn(issue.message);
  return found === undefined ? issue : { ...issue, message: `这里的内容${found.says}` };
}
