/** `check-settings`: whether the service would start with these settings. */
import type { Settings } from "../settings.ts";
import { standing } from "../standing.ts";

export async function checkSettings(settings: Settings): Promise<void> {
  const { house, catalogue } = await standing(settings);
  await house.dispose();
  console.log(`设置无误：${settings.base}，${catalogue.activities.length} 个类别，台账可用`);
}
