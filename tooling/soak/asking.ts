/** Somebody who asks a service one question after another, and notes how each is answered. */
import { setTimeout } from "node:timers/promises";

/** Stands for the status of what was not answered the second time either. */
const NONE = 599;

export interface Asking {
  /** Of every answer. */
  readonly statuses: readonly number[];
  /** Questions asked a second time because a connection kept open had been closed meanwhile. */
  readonly again: number;
}

async function once(question: () => Request): Promise<number> {
  const answer = await fetch(question());
  await answer.arrayBuffer();
  return answer.status;
}

/** Asks round after round, one question every so many milliseconds, until `over`. */
export async function asking(questions: readonly (() => Request)[], every: number, over: AbortSignal): Promise<Asking> {
  const statuses: number[] = [];
  let again = 0;
  for (let n = 0; !over.aborted; n += 1) {
    const question = questions[n % questions.length] as () => Request;
    const status = await once(question).catch((cause: unknown) => {
      // fetch says so of a connection that broke
      if (!(cause instanceof TypeError)) throw cause;
      again += 1;
      return once(question).catch(() => NONE);
    });
    statuses.push(status);
    await setTimeout(every);
  }
  return { statuses, again };
}
