import ipaddr from "ipaddr.js";

/** What a person calls the ranges that are no part of the public internet; the other ranges of ipaddr.js go by their own names. */
const names: Readonly<Record<string, string>> = {
	loopback: "this machine itself",
	private: "a private network",
	uniqueLocal: "a private network",
	linkLocal: "the local link, where clouds keep a machine's secrets",
	carrierGradeNat: "a provider's inner network",
	multicast: "many machines at once",
	unspecified: "no machine",
};

/** Public to look at, and answered by the Azure platform itself to the machines in it. */
const platformAddresses: ReadonlySet<string> = new Set(["168.63.129.16"]);

/** IPv6 addresses that machines on the internet have (RFC 4291, IANA); everything else is reserved, local or embeds an IPv4 address. */
const globalUnicast = ipaddr.IPv6.parseCIDR("2000::/3");
/** NAT64 (RFC 6052): on networks without IPv4, the way to any public IPv4 address, which stands in the last four bytes. */
const nat64 = ipaddr.IPv6.parseCIDR("64:ff9b::/96");

/**
 * What an IP address leads to when it is not a machine on the public internet, in words; undefined for one that may be
 * connected to. An IPv4 address inside an IPv6 one (mapped, NAT64) is judged as it stands; tunnels (6to4, Teredo) are refused.
 */
export function refusedAddress(address: string): string | undefined {
	if (address.includes("%") || !ipaddr.isValid(address)) return "no address of the internet";
	const ip = ipaddr.parse(address);
	if (ip instanceof ipaddr.IPv6) {
		if (ip.isIPv4MappedAddress() || ip.match(nat64))
			return refusedAddress(new ipaddr.IPv4(ip.toByteArray().slice(12)).toString());
		if (!ip.match(globalUnicast)) return names[ip.range()] ?? "a reserved address";
	} else if (platformAddresses.has(ip.toString())) return "a cloud's inner service";
	const range = ip.range();
	return range === "unicast" ? undefined : (names[range] ?? `a reserved address (${range})`);
}
