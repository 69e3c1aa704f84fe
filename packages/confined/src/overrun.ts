/** Why a confined program did not come to its end, in words for whoever brought the input. */
import type { Limits } from "./limits.ts";

export type OverrunCode = "memory" | "cpu" | "clock" | "output" | "busy";

/** Thrown when a program was stopped at a limit, or turned away. Any other end of it is a fault of ours: a plain Error. */
export class Overrun extends Error {
  override readonly name = "Overrun";
  readonly code: OverrunCode;

  constructor(code: OverrunCode, limits: Limits) {
    super(words(code, limits));
    this.code = code;
  }
}

function words(code: OverrunCode, { memory, cpu, clock, output }: Limits): string {
  switch (code) {
    case "memory":
      return `读这个文件要用的内存超过 ${memory} MB，请分成几个文件`;
    case "cpu":
      return `读这个文件要算的时间超过 ${cpu} 秒，请分成几个文件`;
    case "clock":
      return `读这个文件超过 ${clock} 秒还没有读完，请分成几个文件`;
    case "output":
      return `文件里的内容超过 ${output >> 20} MB，请分成几个文件`;
    case "busy":
      return "同时读的文件太多，请过一会儿再试";
  }
}
