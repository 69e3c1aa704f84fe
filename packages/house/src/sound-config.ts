/** A house's configuration, read whole: what it says, or everything wrong with it. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Activity, HouseConfig } from "@taizhang/core";
import { readProfiles, type Profiles } from "@taizhang/layout";

/** A configuration that cannot be used: which file, and why, in Chinese. */
export class ConfigUnusable extends Error {
  override readonly name = "ConfigUnusable";
}

/** A configuration with its layouts read. */
export interface SoundConfig extends Pick<HouseConfig, "activities" | "checks"> {
  readonly profiles: Profiles;
}

const FIELDS: readonly string[] = ["activities", "checks", "profiles", "profile"] satisfies (keyof HouseConfig)[];

/** Does something with what the file says. Throws `ConfigUnusable` for whatever is wrong with either, naming the file. */
export async function configAt<A>(config: string, use: (sound: SoundConfig) => A): Promise<A> {
  const path = resolve(config);
  try {
    const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    return use(sound(loaded.default));
  } catch (cause) {
    throw new ConfigUnusable(`配置 ${path} 不能用：${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function sound(config: unknown): SoundConfig {
  if (typeof config !== "object" || config === null)
    throw new Error("要有默认导出 export default { … }，里面可写 " + FIELDS.join("、"));
  const { activities, checks, profiles, profile } = config as HouseConfig;
  const read = readProfiles(profiles, profile);
  const issues = [
    ...Object.keys(config).flatMap((key) =>
      FIELDS.includes(key) ? [] : [`${key} 没有这一项；可写的有 ${FIELDS.join("、")}`],
    ),
    ...activityIssues(activities),
    ...(read.ok ? [] : read.issues),
  ];
  if (!read.ok || issues.length > 0) throw new Error(issues.length === 1 ? issues[0] : ["", ...issues].join("\n  "));
  return { ...(activities && { activities }), ...(checks && { checks }), profiles: read.profiles };
}

function activityIssues(activities: unknown): string[] {
  if (activities === undefined) return [];
  if (!Array.isArray(activities) || activities.length === 0)
    return ["activities 要列出至少一个类别；不写就是通用的类别"];
  return activities.flatMap((activity: unknown, at) =>
    isActivity(activity) ? [] : [`activities[${at}] 不是类别，请用 defineActivity 定义`],
  );
}

function isActivity(value: unknown): value is Activity {
  if (typeof value !== "object" || value === null) return false;
  const { kind, title, read, tell, facts } = value as Partial<Activity>;
  return (
    typeof kind === "string" &&
    typeof title === "string" &&
    typeof read === "function" &&
    typeof tell === "function" &&
    Array.isArray(facts)
  );
}
