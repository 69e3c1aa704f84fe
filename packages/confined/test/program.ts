/** A program that does what the first line of its input says, badly. */
import { readFileSync } from "node:fs";

const [order = ""] = readFileSync(0, "utf8").split("\n");
const kept: unknown[] = [];
switch (order) {
  case "echo":
    process.stdout.write("甲乙");
    break;
  case "heap":
    for (;;) kept.push(Array.from({ length: 1000 }, (_, at) => ({ at })));
  case "buffers":
    for (;;) kept.push(Buffer.alloc(8 << 20, 1));
  case "spin":
    for (;;) kept.length = 0;
  case "sleep":
    setTimeout(() => undefined, 60_000);
    break;
  case "talk":
    for (let at = 0; at < 64; at += 1) process.stdout.write(Buffer.alloc(1 << 20, 0x20));
    break;
  case "write":
    try {
      (await import("node:fs")).writeFileSync("/tmp/taizhang-confined", "x");
      process.stdout.write("written");
    } catch (cause) {
      process.stdout.write(String((cause as { code?: unknown }).code));
    }
    break;
  default:
    throw new Error("no such order");
}
