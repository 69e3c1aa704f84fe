/** A ledger's address as people may see it: a file's path as it is, a database's address without its password. */
export function ledgerName(address: string): string {
  if (!isDatabase(address)) return address;
  const [, start = "", rest = ""] = /^([a-z]+:\/\/)(.*)$/is.exec(address) ?? [];
  // up to the last @: a password may hold one that was not escaped
  const behind = rest.lastIndexOf("@");
  const user = behind < 0 ? "" : `${rest.slice(0, behind).split(":", 1)[0]}@`;
  // settings may hold a password too
  const [place = "", settings = ""] = rest.slice(behind + 1).split("?", 2);
  const schema = /(?:^|&)(schema=[\w-]+)/.exec(settings)?.[1];
  return `${start}${user}${place}${schema === undefined ? "" : `?${schema}`}`;
}

/** Whether an address is that of a PostgreSQL database; anything else is a file. */
export const isDatabase = (address: string): boolean => /^postgres(?:ql)?:\/\//i.test(address);
