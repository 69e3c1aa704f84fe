/** The tables of accounts as queries see them; like the ledger's, texts and whole numbers only. */

interface UserRow {
  readonly login: string;
  readonly disabled: number;
  /** PHC string. */
  readonly password: string;
  readonly enrolled_at: string;
}

interface GrantRow {
  readonly login: string;
  readonly role: string;
  readonly org: string;
}

interface SessionRow {
  readonly digest: string;
  readonly login: string;
  readonly since: string;
  readonly seen: string;
}

export interface TokenRow {
  readonly digest: string;
  readonly id: string;
  readonly login: string;
  readonly label: string;
  /** What it is limited to, as JSON. */
  readonly grants: string | null;
  readonly issued_at: string;
  readonly until: string | null;
}

interface AttemptRow {
  readonly of: string;
  readonly count: number;
  readonly until: string;
}

/** What was answered to a request that may come again. */
interface ReplyRow {
  readonly principal: string;
  readonly route: string;
  readonly key: string;
  readonly body_sha256: string;
  readonly status: number;
  readonly response: string;
  readonly at: string;
}

export interface AccountTables {
  readonly users: UserRow;
  readonly grants: GrantRow;
  readonly sessions: SessionRow;
  readonly tokens: TokenRow;
  readonly attempts: AttemptRow;
  readonly idempotency: ReplyRow;
}
