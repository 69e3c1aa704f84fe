/** Roles: what somebody is in a unit and all below it. */

/** Roles in the order in which work passes through their hands. */
export const ROLES = ["clerk", "reviewer", "officer", "operator", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** What the roles are called. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  clerk: "填报员",
  reviewer: "审核员",
  officer: "签发人",
  operator: "运维员",
  reader: "汇总查阅人",
};

export const isRole = (word: string): word is Role => ROLES.some((role) => role === word);

/** The place above all units. */
export const EVERYWHERE = "";

/** A role in a unit and all below it. */
export interface Grant {
  readonly role: Role;
  /** Administrative code, or `EVERYWHERE`. */
  readonly org: string;
}
