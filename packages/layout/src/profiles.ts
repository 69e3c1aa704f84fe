/** The profiles of a house: ours, those an office wrote for itself, and the one taken when none is named. */
import { readProfile } from "./profile-file.ts";
import { gbt9704, PROFILES, type Profile } from "./profile.ts";

export interface Profiles {
  readonly byName: Readonly<Record<string, Profile>>;
  readonly usual: Profile;
}

/** The profiles of a house that wrote none. */
export const STANDARD_PROFILES: Profiles = { byName: PROFILES, usual: gbt9704 };

/** The profiles, or everything wrong with what was written, one Chinese sentence each, naming the place. */
export type ReadProfiles =
  | { readonly ok: true; readonly profiles: Profiles }
  | { readonly ok: false; readonly issues: readonly string[] };

/** Told from a file's place, which has a dot or a slash; and no number, so that they stay in the order they were written in. */
const NAME = /^\p{L}[\p{L}\p{N}_-]{0,29}$/u;

function nameIssues(name: string): string[] {
  if (Object.hasOwn(PROFILES, name)) return [`profiles.${name} 是通用版式的名称，请换一个，例如 本局-${name}`];
  if (NAME.test(name)) return [];
  return [`profiles.${name} 的名称要以汉字或字母开头，只用汉字、字母、数字、“-”和“_”，不超过 30 个字`];
}

/** `profiles` as an office wrote them by name, each extending ours or one before it; `profile` is the name of the usual one. */
export function readProfiles(profiles: unknown = {}, profile: unknown = gbt9704.name): ReadProfiles {
  if (typeof profiles !== "object" || profiles === null || Array.isArray(profiles))
    return { ok: false, issues: ["profiles 要写成 { 名称: { extends: …, … } }"] };
  const byName: Record<string, Profile> = { ...PROFILES };
  const issues: string[] = [];
  for (const [name, written] of Object.entries(profiles)) {
    const read = readProfile(name, written, byName, ["profiles", name]);
    issues.push(...nameIssues(name), ...(read.ok ? [] : read.issues));
    byName[name] = read.ok ? read.profile : gbt9704;
  }
  const names = Object.keys(byName).join("、");
  const usual = typeof profile === "string" && Object.hasOwn(byName, profile) ? byName[profile] : undefined;
  if (usual === undefined)
    issues.push(`profile ${typeof profile === "string" ? `写的是“${profile}”，` : ""}只能是 ${names}`);
  return usual === undefined || issues.length > 0 ? { ok: false, issues } : { ok: true, profiles: { byName, usual } };
}
