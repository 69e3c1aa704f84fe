/** Subjects of the matrix: who they are, where they stand, and how a door test brings them about. */
import { anonymous, localPrincipal, service, type Grant, type Principal } from "../src/index.ts";

export interface Subject {
  /** What the door is to make of them. */
  readonly principal: Principal;
  /** Their unit; relations are seen from here. */
  readonly at: string;
  /** Grants of the account before `since`, where it has any. */
  readonly granted?: readonly Grant[];
  /** What happened to the account after they signed in; they come with the session or token from before. */
  readonly since?: "disabled" | "moved";
}

const VILLAGE = "451499001002";
const TOWNSHIP = "451499001";
const COUNTY = "451499";
const CITY = "451400";

const account = (login: string, at: string, ...roles: readonly Grant["role"][]): Subject => {
  const granted = roles.map((role) => ({ role, org: at }));
  return { principal: { login, grants: granted, door: "session" }, at, granted };
};

export const SUBJECTS = {
  anonymous: { principal: anonymous, at: COUNTY },
  "village clerk": account("cun", VILLAGE, "clerk"),
  "township clerk": account("zhen", TOWNSHIP, "clerk"),
  "county reviewer": account("shenhe", COUNTY, "reviewer"),
  "county officer": account("qianfa", COUNTY, "officer"),
  "county operator": account("yunwei", COUNTY, "operator"),
  "city reader": account("shi", CITY, "reader"),
  "clerk and reviewer": account("liangshou", COUNTY, "clerk", "reviewer"),
  "narrower token": {
    ...account("lingpai", COUNTY, "clerk", "reviewer"),
    principal: { login: "lingpai", grants: [{ role: "clerk", org: TOWNSHIP }], door: "token" },
    at: TOWNSHIP,
  },
  disabled: { ...account("tingyong", COUNTY, "clerk", "reviewer"), principal: anonymous, since: "disabled" },
  moved: { ...account("diaodong", TOWNSHIP, "clerk"), principal: anonymous, since: "moved" },
  "the service": { principal: service, at: COUNTY },
  "the file's owner": { principal: localPrincipal("zhuji"), at: COUNTY },
} as const satisfies Readonly<Record<string, Subject>>;

export type SubjectName = keyof typeof SUBJECTS;

export const RELATIONS = ["own", "child", "parent", "sibling", "other county", "absent"] as const;
export type Relation = (typeof RELATIONS)[number];

/** Units by how they stand to a subject's; a village has none below, and what is absent is nowhere. */
export const PLACES: Readonly<Record<string, Readonly<Partial<Record<Relation, string>>>>> = {
  [VILLAGE]: { own: VILLAGE, parent: TOWNSHIP, sibling: "451499001003", "other county": "451402" },
  [TOWNSHIP]: { own: TOWNSHIP, child: VILLAGE, parent: COUNTY, sibling: "451499002", "other county": "451402001" },
  [COUNTY]: { own: COUNTY, child: VILLAGE, parent: CITY, sibling: "451402", "other county": "450108" },
  [CITY]: { own: CITY, child: COUNTY, parent: "450000", sibling: "450100", "other county": "450108" },
};
