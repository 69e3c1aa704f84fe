/** The lock file's faults are each named. */
import { expect, test } from "vitest";
import { faults } from "./lockfile.ts";

const lock = (id: string, resolution = "{integrity: sha512-AAAA}") =>
  `packages:\n  '${id}':\n    resolution: ${resolution}\n`;

test.each([
  ["a banned package", lock("xlsx@0.18.5"), "xlsx@0.18.5: 禁用"],
  ["a banned package in a scope", lock("@scarf/scarf@1.4.0"), "@scarf/scarf@1.4.0: 禁用"],
  ["an old version", lock("hono@4.12.33"), "4.12.34"],
  ["an old version of a newer line", lock("@hono/node-server@2.0.9"), "2.0.10"],
  ["an old version of the older line", lock("@hono/node-server@1.19.12"), "1.19.13"],
  ["an old version below 1.0", lock("@xmldom/xmldom@0.9.11"), "0.9.12"],
  ["a line older than the floor's", lock("zod@2.9.9"), "3.22.3"],
  ["a prerelease of the floor", lock("effect@3.20.0-beta.1"), "3.20.0"],
  ["no integrity", lock("left-pad@1.3.0", "{}"), "没有校验值"],
  ["a tarball", lock("left-pad@1.3.0", "{integrity: sha512-AAAA, tarball: x.tgz}"), "不来自包仓库"],
  ["an address", lock("left-pad@1.3.0", "{tarball: 'https://example.org/x.tgz'}"), "https://example.org/x.tgz"],
])("%s is refused", (_, text, named) => {
  expect(faults(text).join("\n")).toContain(named);
});

test.each([
  "hono@4.12.34",
  "hono@4.13.0",
  "@hono/node-server@1.19.13",
  "@hono/node-server@2.1.9",
  "@xmldom/xmldom@0.8.15",
  "effect@4.1.0",
])("%s is welcome", (id) => expect(faults(lock(id))).toEqual([]));
