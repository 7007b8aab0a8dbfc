import { isIP } from "node:net";
import { refusedAddress } from "./refused-address.js";

/** Names that lead to the machine or the network one is in (RFC 6761, 6762, 8375, ICANN), or to no address at all (.onion). */
const innerNames = /(?:^|\.)(?:localhost|local|internal|home\.arpa|onion)$/;

/** Longest address that is fetched, in characters. */
const longest = 2_000;

/** Whether a path names something on the web, or pretends to: it begins with a scheme and two slashes. */
export const isWebAddress = (path: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(path);

/** The host of a URL as an IP address, without the brackets of IPv6; undefined when it is a name. */
export function addressInHost(url: URL): string | undefined {
	const host = url.hostname.replace(/^\[|\]$/g, "");
	return isIP(host) ? host : undefined;
}

/**
 * The URL that words name, without its fragment, or in words why it is not fetched: another scheme than http and https, a
 * name and password in it, another port than 80 and 443, a host that is no public one. Forms of IPv4 in decimal, octal
 * and hex, full-width digits and dots, percent signs and upper case are made plain by the URL standard before the host
 * is looked at. Names that lead to private addresses are found only when they are resolved.
 */
export function webAddressOf(words: string, base?: URL): { readonly url: URL } | { readonly problem: string } {
	if (words.length > longest) return { problem: `it has ${words.length} characters; at most ${longest} are read` };
	let url: URL;
	try {
		url = new URL(words, base);
	} catch {
		return { problem: "it is no web address" };
	}
	if (url.protocol !== "http:" && url.protocol !== "https:")
		return { problem: `only http and https are fetched, not "${url.protocol.slice(0, 20)}"` };
	if (url.username !== "" || url.password !== "") return { problem: "it carries a user name or a password" };
	if (url.port !== "")
		return { problem: `only the usual ports 80 (http) and 443 (https) are asked, not port ${url.port}` };
	url.hash = "";
	const address = addressInHost(url);
	if (address) {
		const kind = refusedAddress(address);
		return kind ? { problem: `${address} leads to ${kind}` } : { url };
	}
	const name = url.hostname.replace(/\.$/, "");
	if (innerNames.test(name) || !name.includes("."))
		return { problem: `"${name.slice(0, 100)}" is a name inside a machine or a network, not on the public internet` };
	return { url };
}
