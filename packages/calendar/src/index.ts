/** The calendar of working days in China, for limits and duties that are counted in them. */
export { isWorkingDay, workingDaysBetween } from "./working-days.ts";
