/** The dates of a stored record in words. */
import { periodOf, printPeriod, type When } from "@taizhang/core";
import { bodyOf, type Stored } from "@taizhang/engine";

/** 2023年10月24日; the year alone for records without dates, nothing for organisations. */
export function daysIn(record: Stored): string {
  const body = bodyOf(record);
  const when = "value" in body ? (body.value as { when?: When }).when : undefined;
  const read = when === undefined ? undefined : periodOf(when);
  if (read !== undefined && "period" in read) return printPeriod(read.period);
  return record.month ?? (record.year === 0 ? "" : `${record.year}年`);
}
