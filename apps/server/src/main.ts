/** `taizhang-server`: the ledger over HTTP. Settings come from the environment; without a command it serves. */
import { checkSettings } from "./commands/check-settings.ts";
import { migrate } from "./commands/migrate.ts";
import { serve } from "./commands/serve.ts";
import { readSettings, type Settings } from "./settings.ts";
import { stop } from "./stop.ts";

const COMMANDS: Readonly<Record<string, (settings: Settings) => Promise<void>>> = {
  serve,
  migrate,
  "check-settings": checkSettings,
};

const USAGE = [
  "taizhang-server                 启动服务",
  "taizhang-server check-settings  只查设置和台账，不启动",
  "taizhang-server migrate         把台账升级到这一版（服务以 MIGRATE=command 运行时用）",
  "设置用环境变量，见 README。",
];

const [name = "serve", ...more] = process.argv.slice(2);
if (name === "--help" || name === "-h") {
  for (const line of USAGE) console.log(line);
} else {
  const command = more.length === 0 ? COMMANDS[name.replace(/^--/, "")] : undefined;
  if (command === undefined) stop([`没有这个命令：${process.argv.slice(2).join(" ")}`, ...USAGE]);
  const read = readSettings(process.env);
  if ("mistakes" in read) stop(["设置有错，服务没有启动：", ...read.mistakes.map((each) => `  ${each}`)]);
  await command(read.settings);
}
