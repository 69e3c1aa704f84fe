/** `check-settings`: whether the service would start with these settings. */
import type { Settings } from "../settings.ts";
import { standing } from "../standing.ts";

export async function checkSettings(settings: Settings): Promise<void> {
  const { house, catalogue, profiles } = await standing(settings);
  await house.dispose();
  const layouts = `版式 ${Object.keys(profiles.byName).join("、")}（不写时 ${profiles.usual.name}）`;
  console.log(`设置无误：${settings.base}，${catalogue.activities.length} 个类别，${layouts}，台账可用`);
}
