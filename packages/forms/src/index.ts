/** The fields of a record as somebody fills them in: titles, hints, what may be typed, and what was. */
export { formOf, formsOf, jsonSchemaOf, shapeWords, type Field, type Form, type Shape } from "./form.ts";
export { spoken } from "./spoken.ts";
export { readTyped, type Typed } from "./typed.ts";
