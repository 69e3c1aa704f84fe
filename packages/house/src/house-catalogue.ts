/** The catalogue of a house: what it records and checks. */
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { checks } from "@taizhang/checks";
import { catalogue, type Activity, type Catalogue, type HouseConfig } from "@taizhang/core";
import { standard } from "@taizhang/plugins-standard";

/** A configuration that cannot be used: which file, and why, in Chinese. */
export class ConfigUnusable extends Error {
  override readonly name = "ConfigUnusable";
}

/** The standard house, or the one a configuration file describes. Throws `ConfigUnusable`, naming file and reason. */
export async function houseCatalogue(config?: string): Promise<Catalogue> {
  if (config === undefined) return catalogue(standard, checks);
  const path = resolve(config);
  try {
    const loaded = (await import(pathToFileURL(path).href)) as { readonly default?: unknown };
    const own = soundConfig(loaded.default);
    return catalogue(own.activities, [...checks, ...(own.checks ?? [])]);
  } catch (cause) {
    throw new ConfigUnusable(`配置 ${path} 不能用：${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}

function soundConfig(config: unknown): HouseConfig {
  if (typeof config !== "object" || config === null || !("activities" in config)) {
    throw new Error("要有默认导出 export default defineHouse({ activities: [...] })");
  }
  const { activities } = config;
  if (!Array.isArray(activities) || activities.length === 0) throw new Error("activities 要列出至少一个类别");
  activities.forEach((activity: unknown, at) => {
    if (isActivity(activity)) return;
    throw new Error(`activities[${at}] 不是类别，请用 defineActivity 定义`);
  });
  return config as HouseConfig;
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
