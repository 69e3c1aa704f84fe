/** The domain: entities and rules of the work categories, the plugin contract, totals and the composed report. */
export {
  defineActivity,
  ENTRIES,
  thrownWords,
  type Activity,
  type ActivitySpec,
  type CheckSpec,
  type Example,
  type Fact,
  type FactSpec,
  type Highlight,
  type Reading,
  type SectionInput,
  type Telling,
} from "./activity.ts";
export { alike, nameCore, type Happening } from "./alike.ts";
export { canonicalJson, contentId, sha256Hex } from "./canonical.ts";
export { catalogue, HOUSE_KINDS, isHouseKind, type Catalogue, type HouseKind } from "./catalogue.ts";
export { CATEGORIES, type Category, type CategoryName } from "./category.ts";
export { forbiddenCharacter } from "./characters.ts";
export { about, type Check, type Kind, type Observation, type YearView } from "./check.ts";
export { CLAIMS, claimsIn } from "./claims.ts";
export { comparison, differenceFigure, versionFact } from "./comparison.ts";
export {
  completeness,
  REPORTING_TITLES,
  type ReportedMonth,
  type Reporting,
  type Reports,
  type UnitMonths,
} from "./completeness.ts";
export { compose, targetFigure, type Composed, type Fault } from "./compose.ts";
export { LARGEST_COUNT } from "./count-advice.ts";
export { dueOn, takenUntil, type DueDates } from "./due.ts";
export { defineHouse, type HouseConfig } from "./house-config.ts";
export { envelope, TITLE_LENGTH, type Entry, type Evidence, type Ownership } from "./entry.ts";
export { error, printPath, printPlace, warning, type Issue, type Path } from "./issue.ts";
export {
  DEED_TITLES,
  DEEDS,
  possible,
  reasoned,
  STATE_TITLES,
  step,
  type Deed,
  type Place,
  type State,
} from "./lifecycle.ts";
export { line } from "./line.ts";
export { narrativeOf, referenceTo, type Prose } from "./narrative.ts";
export { didYouMean, near } from "./near.ts";
export { codesAt, LEVEL_TITLES, LEVELS, levelOf, org, orgCode, orgPath, within, type Level, type Org } from "./org.ts";
export {
  dateInside,
  dateNode,
  daysOf,
  daysSpanned,
  monthOf,
  periodOf,
  printPeriod,
  when,
  yearOf,
  type DatePrecision,
  type Period,
  type When,
} from "./period.ts";
export { discreet, personalIssues } from "./personal.ts";
export { planProgress, type PlanOutcome, type PlanProgress } from "./plan-progress.ts";
export { outrun, progressOf, verb, VERBS, type Progress } from "./progress.ts";
export { planItem, type PlanItem } from "./plan-item.ts";
export { preamble, type Preamble } from "./preamble.ts";
export { problem, type Problem } from "./problem.ts";
export { countsIn, referencesIn, type Span } from "./prose.ts";
export {
  add,
  asQuantity,
  count,
  isExact,
  NOTHING,
  quantity,
  quantityOf,
  reported,
  subtract,
  totalOf,
  withPart,
  valueOf,
  weaker,
  type Total,
  type WrittenQuantity,
} from "./quantity.ts";
export { figureFor, parseRef, printRef, type Ref } from "./ref.ts";
export type { ReportInput, Sample, Unread } from "./report-input.ts";
export type { FieldPath, Rule } from "./rule.ts";
export { screen } from "./screen.ts";
export type { Screened, Screening } from "./screened.ts";
export { by, joined, listed, ordinal, say, SILENCE, type Sayable, type Sentence } from "./sentence.ts";
export type { Told } from "./told.ts";
export { addCells, cellsOf, rollUp, totalIn, type Cell, type Totals } from "./totals.ts";
export { chinese, issuesOf } from "./wording.ts";
