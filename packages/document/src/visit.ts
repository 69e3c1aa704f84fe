/** Hands a node to the one handler of its type. */
import type { Handlers, Node, NodeOf, NodeType } from "./node.ts";

/** What the handler of the node's type makes of it. The handlers may be those of some types only, e.g. inline ones. */
export function visit<K extends NodeType, Args extends readonly unknown[], Out>(
  handlers: Pick<Handlers<Args, Out>, K>,
  node: NodeOf<K>,
  ...args: Args
): Out {
  // Key and node come from one object; the compiler cannot follow that pairing, so this is the one place that claims it.
  const all = handlers as Record<string, (node: Node, ...args: Args) => Out>;
  const handle = all[node.type];
  if (handle === undefined) throw new TypeError(`no handler for ${node.type}`);
  return handle(node, ...args);
}
