/** `migrate`: brings the ledger's tables up to this version. Stop the service first. */
import type { Settings } from "../settings.ts";
import { standing } from "../standing.ts";

export async function migrate(settings: Settings): Promise<void> {
  const { house } = await standing({ ...settings, migrate: "start", readOnly: false });
  await house.dispose();
  console.log("台账已是这一版");
}
