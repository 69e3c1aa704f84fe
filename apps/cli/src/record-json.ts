/** A stored record for machines. */
import { bodyOf, type Stored } from "@taizhang/engine";

export function recordJson(record: Stored): object {
  const { body: _, digest: __, facts, standing, ...rest } = record;
  const body = bodyOf(record);
  return {
    ...rest,
    facts: Object.fromEntries(facts),
    ...("value" in body ? { record: body.value } : { unread: body.why }),
    ...(standing === undefined ? {} : { standing: recordJson(standing) }),
  };
}
