/** Another day, other dice: runs something with clock and chance changed, and puts them back. */

const DAY = 86_400_000;

/** What `run` returns when the clock is four hundred days on and the dice fall all alike. */
export function elsewhen<T>(run: () => T): T {
  const RealDate = Date;
  const { random } = Math;
  const on = RealDate.now() + 400 * DAY;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[]) => Reflect.construct(target, args.length === 0 ? [on] : args) as object,
    get: (target, key) => (key === "now" ? () => on : (Reflect.get(target, key) as unknown)),
  });
  Math.random = () => 0.5;
  try {
    return run();
  } finally {
    globalThis.Date = RealDate;
    Math.random = random;
  }
}
