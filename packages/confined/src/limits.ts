/** What a confined program may use at most. */
export interface Limits {
  /** MiB of data, of its heap and beside it. */
  readonly memory: number;
  /** Seconds of processor time, and on the clock. */
  readonly cpu: number;
  readonly clock: number;
  /** Bytes it may say. */
  readonly output: number;
}

export const LIMITS: Limits = { memory: 512, cpu: 20, clock: 30, output: 32 << 20 };

/** Programs that wait for their turn; who comes later is turned away. */
export const WAITING = 16;
