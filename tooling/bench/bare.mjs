/** A service that does nothing but keep: parses a JSON body and inserts it into SQLite, on the disk before it answers. Arguments: file, port. */
import { DatabaseSync } from "node:sqlite";
import { serve } from "@hono/node-server";
import { Hono } from "hono";

const [file = "", port = ""] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec(
  "pragma journal_mode = wal; pragma synchronous = full; create table entries (id integer primary key, body text)",
);
const insert = database.prepare("insert into entries (body) values (?)");

const app = new Hono();
app.post("/entries", async (c) => {
  const { lastInsertRowid } = insert.run(JSON.stringify(await c.req.json()));
  return c.json({ id: Number(lastInsertRowid) }, 201);
});
serve({ fetch: app.fetch, hostname: "127.0.0.1", port: Number(port) }, () => console.log('{"event":"started"}'));
