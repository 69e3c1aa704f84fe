/** A confined program says what it says or is stopped at its limit, and never takes its caller along. */
import { describe, expect, it } from "vitest";
import { confined, LIMITS, Overrun, type Limits } from "./index.ts";
import { Turns } from "./turns.ts";
import * as face from "./index.ts";

const PROGRAM = new URL("../test/program.ts", import.meta.url);
const SMALL: Limits = { memory: 300, cpu: 1, clock: 10, output: 1 << 20 };

async function run(order: string, limits: Partial<Limits> = {}): Promise<string> {
  let said = "";
  for await (const chunk of confined(PROGRAM, Buffer.from(`${order}\n`), { ...SMALL, ...limits })) {
    said += Buffer.from(chunk).toString();
  }
  return said;
}

/** The code of the limit a run was stopped at, its words being Chinese. */
async function overrun(order: string, limits: Partial<Limits> = {}): Promise<string> {
  const thrown: unknown = await run(order, limits).catch((cause: unknown) => cause);
  if (thrown instanceof Overrun && /\p{Script=Han}/u.test(thrown.message)) return thrown.code;
  throw thrown;
}

describe("a confined program", () => {
  it("is heard", async () => {
    expect(await run("echo")).toBe("甲乙");
  });

  it("writes no file", async () => {
    expect(await run("write")).toBe("ERR_ACCESS_DENIED");
  });

  it("is stopped at its heap", async () => {
    expect(await overrun("heap", { cpu: 20, memory: 100 })).toBe("memory");
  });

  it.runIf(process.platform === "linux")("is stopped at the memory beside its heap", async () => {
    expect(await overrun("buffers", { cpu: 20 })).toBe("memory");
  });

  it.runIf(process.platform !== "win32")("is stopped at its processor time", async () => {
    expect(await overrun("spin")).toBe("cpu");
  });

  it("is stopped by the clock", async () => {
    expect(await overrun("sleep", { clock: 1 })).toBe("clock");
  });

  it("is stopped when it says too much", async () => {
    expect(await overrun("talk")).toBe("output");
  });

  it("that breaks is a fault of ours, not of the file", async () => {
    await expect(run("dance")).rejects.toThrow("no such order");
  });

  it("ends with whoever listens", async () => {
    await confined(PROGRAM, Buffer.from("talk\n"), { ...SMALL, output: 64 << 20 }).return();
    const begun = confined(PROGRAM, Buffer.from("talk\n"), { ...SMALL, output: 64 << 20 });
    expect((await begun.next()).done).toBe(false);
    await begun.return();
    expect(await run("echo")).toBe("甲乙");
  });
});

describe("turns", () => {
  it("are so many at a time, so many waiting, and nobody else", async () => {
    const turns = new Turns(1, 1);
    expect(await turns.take()).toBe(true);
    const second = turns.take();
    expect(await turns.take()).toBe(false);
    turns.give();
    expect(await second).toBe(true);
    turns.give();
    expect(await turns.take()).toBe(true);
  });
});

it("exports these names and no others", () => {
  expect(Object.keys(face).toSorted()).toEqual(["LIMITS", "Overrun", "confined"]);
  expect(LIMITS).toEqual({ memory: 512, cpu: 20, clock: 30, output: 32 << 20 });
});
