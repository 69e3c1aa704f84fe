/** What the program itself can tell and do. */
import { KIND, type CommandRow } from "../command-row.ts";

export const HOUSE: readonly CommandRow[] = [
  {
    name: "activities",
    needs: "nothing",
    says: {
      zh: "能记哪些类别；一个类别有哪些栏目、规则和数",
      en: "what can be recorded; an activity's fields, rules and facts",
    },
    arguments: [KIND],
    options: [],
    examples: ["taizhang activities", "taizhang activities training-course"],
    load: async () => (await import("../commands/activities.ts")).describeActivities,
  },
  {
    name: "completion",
    needs: "nothing",
    says: { zh: "命令补全脚本：bash、zsh、fish", en: "completion script: bash, zsh, fish" },
    arguments: [{ name: "<shell>", says: { zh: "bash、zsh 或 fish", en: "bash, zsh or fish" }, completes: "shell" }],
    options: [],
    examples: [
      "source <(taizhang completion bash)",
      "taizhang completion fish > ~/.config/fish/completions/taizhang.fish",
    ],
    load: async () => (await import("../commands/completion.ts")).completion,
  },
];
