/** What a sheet is called: the title of its kind, without what no sheet's name may hold. */
import type { Form } from "@taizhang/forms";

export const sheetName = ({ title }: Pick<Form, "title">): string => title.replace(/[\\/?*[\]:]/g, "").slice(0, 31);
