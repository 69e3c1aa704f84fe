/** Where a request comes from is what the connection says, unless a proxy of ours made it. */
import { BlockList } from "node:net";
import { expect, it } from "vitest";
import { addressOf } from "./address.ts";

const proxies = new BlockList();
proxies.addSubnet("10.0.0.0", 8, "ipv4");
proxies.addAddress("::1", "ipv6");

it.each<[string | undefined, string | undefined, string]>([
  ["203.0.113.7", undefined, "203.0.113.7"],
  ["203.0.113.7", "198.51.100.1", "203.0.113.7"],
  ["10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["10.0.0.1", "192.0.2.1, 198.51.100.1", "198.51.100.1"],
  ["10.0.0.1", "192.0.2.1, 198.51.100.1, 10.0.0.2", "198.51.100.1"],
  ["10.0.0.1", "10.0.0.3, 10.0.0.2", "10.0.0.3"],
  ["10.0.0.1", "unknown", "10.0.0.1"],
  ["10.0.0.1", "", "10.0.0.1"],
  ["::ffff:10.0.0.1", "198.51.100.1", "198.51.100.1"],
  ["::1", "2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"],
  ["2001:db8:1:2::9", "198.51.100.1", "2001:db8:1:2::/64"],
  ["2001:db8::1", undefined, "2001:db8:0:0::/64"],
  [undefined, "198.51.100.1", ""],
])("%s, forwarding %s, is %s", (connection, forwarded, address) => {
  expect(addressOf(connection, forwarded, proxies)).toBe(address);
});
