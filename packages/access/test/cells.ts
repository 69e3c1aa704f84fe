/** Every cell of the matrix, for every door to be tried with: subject × relation × state × whose × verb. */
import type { Resource } from "../src/index.ts";
import { oracle, ORACLE_VERBS, type Answer, type Question } from "./oracle.ts";
import { PLACES, RELATIONS, SUBJECTS, type SubjectName } from "./subjects.ts";

const STATES = ["draft", "submitted", "returned", "approved", "void"];

export interface Cell extends Question {
  /** What it is done to; undefined is what is not there. */
  readonly resource: Resource | undefined;
  readonly expected: Answer;
}

/** The login of somebody who is none of the subjects. */
const OTHER = "bieren";

function cell(question: Omit<Question, "exists">): Cell {
  const { principal, at } = SUBJECTS[question.subject];
  const org = PLACES[at]?.[question.relation];
  const whose = question.by === "self" ? principal.login : OTHER;
  return {
    ...question,
    exists: org !== undefined,
    resource: org === undefined ? undefined : { org, state: question.state, recordedBy: whose, account: whose },
    expected: oracle({ ...question, exists: org !== undefined }),
  };
}

export function* cells(): Generator<Cell> {
  for (const subject of Object.keys(SUBJECTS) as SubjectName[])
    for (const relation of RELATIONS)
      for (const state of STATES)
        for (const by of ["self", "other"] as const)
          for (const verb of ORACLE_VERBS) yield cell({ subject, relation, state, by, verb });
}
