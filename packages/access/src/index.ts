/** Access: who may do what where, decided in one place from a policy that is data. */
export { authorize, may, type Decision, type Reason, type Resource } from "./authorize.ts";
export { commonGrants, holdsAll } from "./common-grants.ts";
export { denialWords } from "./denial.ts";
export { loginIssues, nameIssues } from "./login.ts";
export { passwordIssues } from "./password.ts";
export { POLICY, VERBS, type Article, type Limit, type Verb } from "./policy.ts";
export { anonymous, localPrincipal, RESERVED, service, type Door, type Principal } from "./principal.ts";
export { EVERYWHERE, isRole, ROLE_TITLES, ROLES, type Grant, type Role } from "./role.ts";
export { scopeOf, wholeOf } from "./scope.ts";
