/** A question asked often: written once with the values it will be given, compiled once for each database. */
import type { CompiledQuery, DialectAdapter, Kysely } from "kysely";
import type { Tables } from "./tables.ts";

type Db = Kysely<Tables>;

/** Something that can be compiled and answers with rows of that kind. */
interface Written<Row> {
  readonly compile: () => CompiledQuery<Row>;
}

/** The question, its values in the places that `values` tell. */
interface Compiled<Row> {
  readonly query: CompiledQuery<Row>;
  /** Of each parameter, which value it is; -1 of a constant. */
  readonly places: readonly number[];
}

/**
 * A question of `count` values: as many as `write` takes besides the database. `write` is called once, with values of no
 * meaning: it hands on each as it is given.
 */
export function question<const Values extends readonly (string | number)[], Row>(
  write: (db: Db, ...values: Values) => Written<Row>,
  count: number = write.length - 1,
): (db: Db, ...values: Values) => Promise<Row[]> {
  const known = new WeakMap<DialectAdapter, Compiled<Row>>();

  const compiled = (db: Db): Compiled<Row> => {
    const marks = Array.from({ length: count }, (_, at) => `value ${at}`);
    const query = write(db, ...(marks as readonly (string | number)[] as Values)).compile();
    const places = query.parameters.map((parameter) => marks.indexOf(parameter as string));
    if (marks.some((_, at) => !places.includes(at))) throw new Error("a value of a question is no parameter");
    return { query, places };
  };

  return async (db, ...values) => {
    const { adapter } = db.getExecutor();
    const { query, places } = known.get(adapter) ?? compiled(db);
    known.set(adapter, { query, places });
    const parameters = places.map((place, at) => (place === -1 ? query.parameters[at] : values[place]));
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

/** Ids that are asked about at once. */
const MANY = 256;

/** A question about any number of ids; one id given twice may be answered twice. */
export function questionOfMany<Row>(
  write: (db: Db, ids: readonly string[]) => Written<Row>,
): (db: Db, ids: readonly string[]) => Promise<Row[]> {
  const ofOne = question((db, id: string) => write(db, [id]));
  const ofMany = question((db, ...ids: readonly string[]) => write(db, ids), MANY);
  return async (db, ids) => {
    const [id = ""] = ids;
    if (ids.length === 1) return ofOne(db, id);
    const rows: Row[] = [];
    for (let from = 0; from < ids.length; from += MANY) {
      const some = ids.slice(from, from + MANY);
      // where there are fewer, the first stands for the rest
      const asked = Array.from({ length: MANY }, (_, at) => some[at] ?? some[0] ?? "");
      rows.push(...(await ofMany(db, ...asked)));
    }
    return rows;
  };
}
