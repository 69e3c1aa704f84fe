/** The layout a paper of ours says it was made after. */
import { openOffice, propertiesOf } from "@taizhang/ooxml";

/** The name of the profile; undefined when the bytes of a DOCX tell none. Rejects with `OfficeRefusal`. */
export async function madeAfter(docx: Uint8Array): Promise<string | undefined> {
  return (await propertiesOf(await openOffice(docx))).get("taizhang.profile");
}
