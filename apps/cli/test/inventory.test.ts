/** Every command says by which verb of the policy it is guarded against a service, or that it asks for nobody. */
import { expect, it } from "vitest";
import { inventoryFaults, type Inventory } from "../../../packages/access/test/inventory.ts";
import { COMMANDS } from "../src/command-table/index.ts";

const DOORS: Inventory = {
  // whoever makes a ledger's file, or mends its sums, has it in hand
  init: "open",
  restore: "open",
  rebuild: "open",
  activities: "open",
  checks: "open",
  layout: "open",
  "layout check": "open",
  completion: "open",
  // at a service: it asks by itself
  login: "open",
  logout: "open",
  import: "import",
  sheet: "list",
  add: "record",
  list: "list",
  show: "read",
  edit: "edit",
  submit: "submit",
  withdraw: "withdraw",
  approve: "approve",
  return: "return",
  abandon: "abandon",
  void: "void",
  link: "link",
  completeness: "completeness",
  declare: "declare",
  settings: "settings",
  check: "check",
  plan: "plan",
  report: "report",
  "report check": "report",
  "report refresh": "report",
  "report adopt": "import",
  why: "why",
  audit: "audit",
  backup: "backup",
  user: "users",
  token: "tokens",
};

it("knows every command", () => {
  expect(
    inventoryFaults(
      COMMANDS.map(({ name }) => name),
      DOORS,
    ),
  ).toEqual([]);
});
