/** Reports for the tests of whatever sets pages. */
export { FIGURES, sample } from "./sample.ts";
