/** The life of a record told a second time, plainly, to hold every door of the house against it. */
import fc from "fast-check";
import { expect } from "vitest";

const WHO = ["first", "second"] as const;
export type Who = (typeof WHO)[number];

type State = "draft" | "submitted" | "returned" | "approved" | "void";
type Move = "submit" | "withdraw" | "return" | "approve" | "abandon" | "void";

/** What somebody asks for; `trainees` is all that tells one content from another. */
export type Asked =
  | {
      readonly do: "record";
      readonly by: Who;
      readonly slot: number;
      readonly trainees: number;
      readonly draft: boolean;
    }
  | {
      readonly do: "edit";
      readonly by: Who;
      readonly slot: number;
      readonly trainees: number;
      readonly submit: boolean;
      readonly reason: boolean;
    }
  | { readonly do: Move; readonly by: Who; readonly slot: number; readonly reason: boolean };

export type Answer = "done" | "refused" | "unknown" | "denied" | "conflict";

/** What can be seen of a record. */
export interface Seen {
  readonly state: State;
  readonly trainees: number;
  /** What counts of it, when anything does. */
  readonly counts?: number;
}

/** A door of the house: people ask, and look. */
export interface Door {
  readonly ask: (asked: Asked, id: string) => Promise<Answer>;
  readonly look: (id: string) => Promise<Seen | undefined>;
}

interface Life {
  state: State;
  trainees: number;
  counts: number | undefined;
  /** Who brought content since it was approved last, and who ever did. */
  since: Set<Who>;
  ever: Set<Who>;
}

const NEXT: Readonly<Record<State, Partial<Record<Move, State>>>> = {
  draft: { submit: "submitted", void: "void", abandon: "approved" },
  submitted: { withdraw: "draft", return: "returned", approve: "approved", void: "void" },
  returned: { submit: "submitted", void: "void", abandon: "approved" },
  approved: { void: "void" },
  void: {},
};

const own = ({ since, ever }: Life, by: Who): boolean => (since.size > 0 ? since : ever).has(by);

function bring(life: Life, by: Who, trainees: number): void {
  life.trainees = trainees;
  life.since.add(by);
  life.ever.add(by);
}

function edited(life: Life, { by, trainees, submit, reason }: Extract<Asked, { do: "edit" }>): Answer {
  if (life.state === "submitted" || life.state === "void") return "conflict";
  if (life.state === "approved" && !reason) return "refused";
  if (life.trainees === trainees) return "done";
  bring(life, by, trainees);
  if (submit) life.state = "submitted";
  else if (life.state === "approved") life.state = "draft";
  return "done";
}

/** What becomes of all records, told in place. */
class Model {
  readonly lives = new Map<number, Life>();

  ask(asked: Asked): Answer {
    const life = this.lives.get(asked.slot);
    if (asked.do === "record") return this.#record(life, asked);
    if (asked.do === "edit") return life === undefined ? "unknown" : edited(life, asked);
    if ((asked.do === "return" || asked.do === "void") && !asked.reason) return "refused";
    return life === undefined ? "unknown" : this.#move(life, asked.do, asked.by);
  }

  #record(life: Life | undefined, { by, slot, trainees, draft }: Extract<Asked, { do: "record" }>): Answer {
    if (life !== undefined) return life.state !== "void" && life.trainees === trainees ? "done" : "refused";
    const state = draft ? "draft" : "submitted";
    this.lives.set(slot, { state, trainees, counts: undefined, since: new Set([by]), ever: new Set([by]) });
    return "done";
  }

  #move(life: Life, move: Move, by: Who): Answer {
    const judging = move === "approve" || move === "return";
    // what counts is taken with it, so a correction under way is not the clerk's to make void
    const clerks = life.counts === undefined && (life.state === "draft" || life.state === "returned");
    if ((judging || (move === "void" && !clerks)) && own(life, by)) return "denied";
    const next = move === "abandon" && life.counts === undefined ? undefined : NEXT[life.state][move];
    if (next === undefined) return "conflict";
    if (move === "abandon") life.trainees = life.counts ?? life.trainees;
    if (move === "approve") life.counts = life.trainees;
    if (next === "void") life.counts = undefined;
    if (next === "approved") life.since.clear();
    life.state = next;
    return "done";
  }

  seen(slot: number): Seen | undefined {
    const life = this.lives.get(slot);
    if (life === undefined) return undefined;
    const { state, trainees, counts } = life;
    return { state, trainees, ...(counts === undefined ? {} : { counts }) };
  }
}

const SLOTS = 2;
const place = { by: fc.constantFrom(...WHO), slot: fc.nat(SLOTS - 1) };
const content = { ...place, trainees: fc.integer({ min: 90, max: 92 }) };

const anyAsked: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant("record" as const), ...content, draft: fc.boolean() }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant("edit" as const), ...content, submit: fc.boolean(), reason: fc.boolean() }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom<Move[]>("submit", "submit", "withdraw", "return", "approve", "approve", "abandon", "void"),
      ...place,
      // most say why
      reason: fc.nat(3).map((dice) => dice > 0),
    }),
  },
);

export const anyCourse: fc.Arbitrary<readonly Asked[]> = fc.array(anyAsked, { minLength: 8, maxLength: 30 });

/** Asks one thing after another, and holds what is answered, and what can be seen, against the model. */
export async function hold(course: readonly Asked[], door: Door, idOf: (slot: number) => string): Promise<void> {
  const model = new Model();
  for (const [at, asked] of course.entries()) {
    const id = idOf(asked.slot);
    const before = model.seen(asked.slot);
    const expected = model.ask(asked);
    const answer = await door.ask(asked, id);
    const seen = await door.look(id);
    const here = { at, asked, before };
    expect({ ...here, answer, seen }).toEqual({ ...here, answer: expected, seen: model.seen(asked.slot) });
  }
}

/** The record of a slot, as it is brought. */
export const courseOf = (id: string, trainees: number) => ({
  id,
  kind: "training-course",
  org: "451499",
  title: "法规培训班",
  when: { from: "2023-10-24" },
  ownership: "own",
  entry: { sessions: 1, trainees, basis: "人" },
});
