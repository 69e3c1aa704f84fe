/** Addresses of databases on a server. */
/** The password of the user whose connections need one; as awkward as people make them. */
export const PASSWORD = "p@ss w%rd/秘";

/** What an address names beside the server; as `postgres` into `postgres` when nothing else is said. */
export interface Named {
  readonly user?: "postgres" | "guarded";
  readonly password?: string;
  readonly database?: string;
  readonly schema?: string;
}

export function addressOf({ port }: { readonly port: number }, named: Named = {}): string {
  const { user = "postgres", password, database = "postgres", schema } = named;
  const url = new URL(`postgres://127.0.0.1:${port}/${database}`);
  url.username = user;
  if (password !== undefined) url.password = encodeURIComponent(password);
  if (schema !== undefined) url.searchParams.set("schema", schema);
  return url.href;
}
