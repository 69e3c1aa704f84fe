/** Passwords: long rather than odd, and none that everybody tries first. */
import { error, type Issue } from "@taizhang/core";

const SHORTEST = 10;
const LONGEST = 128;

/** Tried first by whoever guesses; those shorter than allowed need no listing. */
const COMMONEST =
  /^(?:0?123456789\d*|9876543210?|(\w{1,6})\1+\w?|1q2w3e4r\w*|1qaz2wsx\w*|qwert(?:yuiop|y123|y\d+)\w*|asdfghjkl\w*|password\w*|p@ssw0rd\w*|passw0rd\w*|admin\w*|administrator\w*|root\w*|welcome\w*|changeme\w*|letmein\w*|iloveyou\w*|woaini\w*|abcd?e?f?1234\w*|a123456\w*|taizhang\w*)$/i;

const found = (code: string, message: string): Issue[] => [error(`password/${code}`, ["password"], message)];

/** What is wrong with a password for this login. */
export function passwordIssues(password: string, login: string): Issue[] {
  const length = Array.from(password).length;
  if (length < SHORTEST)
    return found("short", `密码至少要 ${SHORTEST} 个字，现在是 ${length} 个；几个不相干的词连起来又长又好记`);
  if (length > LONGEST) return found("long", `密码最多 ${LONGEST} 个字`);
  const typed = password.normalize("NFKC");
  if (COMMONEST.test(typed) || typed.toLowerCase().includes(login))
    return found("common", "这个密码太常见，或者含有登录名，一猜就中；请换一个");
  return [];
}
