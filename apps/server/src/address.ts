/** Where a request comes from, as far as a limit on attempts asks: one address, or one network of IPv6. */
import { type BlockList, isIP } from "node:net";

const familyOf = (address: string): "ipv4" | "ipv6" => (isIP(address) === 6 ? "ipv6" : "ipv4");

/** An IPv4 address that came in over IPv6 is the same address. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/i, "");

/** The first 64 bits: whoever has one address of them has all. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.split("%")[0]?.split("::") ?? [];
  const [front, back] = [head, tail ?? ""].map((part) => part.split(":").filter(Boolean));
  const gap =
    tail === undefined ? [] : Array.from({ length: 8 - (front?.length ?? 0) - (back?.length ?? 0) }, () => "0");
  const groups = [...(front ?? []), ...gap, ...(back ?? [])];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}

/**
 * The address of the client: that of the connection, or, when a proxy of ours made it, the last one it was told of that
 * is no proxy of ours. What anybody else forwards counts for nothing.
 */
export function addressOf(connection: string | undefined, forwarded: string | undefined, proxies: BlockList): string {
  const known = (address: string): boolean => isIP(address) > 0 && proxies.check(address, familyOf(address));
  const way = [...(forwarded ?? "").split(",").map((each) => each.trim()), connection ?? ""].map(plain);
  let at = way.length - 1;
  while (at > 0 && known(way[at] ?? "") && isIP(way[at - 1] ?? "") > 0) at -= 1;
  return networkOf(way[at] ?? "");
}
