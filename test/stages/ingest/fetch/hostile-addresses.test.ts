import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusedAddress } from "../../../../src/stages/ingest/fetch/refused-address.js";
import { webAddressOf } from "../../../../src/stages/ingest/fetch/web-address.js";
import { PretendWeb, pageOf, publicAddress } from "./pretend-web.js";

const web = new PretendWeb();
beforeAll(() => web.open());
afterAll(() => web.close());

/** Addresses that lead inside by themselves. */
const inner: readonly (readonly [string, string])[] = [
	["loopback", "http://127.0.0.1/"],
	["loopback, another", "http://127.8.9.10/"],
	["loopback in decimal", "http://2130706433/"],
	["loopback in octal", "http://0177.0.0.01/"],
	["loopback in hex", "http://0x7f.0.0.1/"],
	["loopback in one hex number", "http://0x7f000001/"],
	["loopback in short", "http://127.1/"],
	["loopback with a trailing dot", "http://127.0.0.1./"],
	["loopback in full-width digits", "http://１２７.０.０.１/"],
	["loopback with full-width dots", "http://127。0。0。1/"],
	["loopback in circled digits", "http://①②⑦.0.0.1/"],
	["loopback in percent signs", "http://%31%32%37.0.0.1/"],
	["zero", "http://0/"],
	["no machine", "http://0.0.0.0/"],
	["a private network, 10", "http://10.1.2.3/"],
	["a private network, 172", "http://172.31.0.5/"],
	["a private network, 192", "http://192.168.1.1/"],
	["the local link: cloud secrets", "http://169.254.169.254/latest/meta-data/"],
	["cloud secrets in decimal", "http://2852039166/"],
	["cloud secrets in IPv6", "http://[fd00:ec2::254]/"],
	["a cloud's inner service", "http://168.63.129.16/"],
	["a provider's inner network", "http://100.100.100.200/"],
	["multicast", "http://224.0.0.1/"],
	["broadcast", "http://255.255.255.255/"],
	["reserved for the future", "http://240.0.0.1/"],
	["reserved for documents", "http://203.0.113.9/"],
	["loopback in IPv6", "http://[::1]/"],
	["no machine in IPv6", "http://[::]/"],
	["loopback mapped into IPv6", "http://[::ffff:127.0.0.1]/"],
	["loopback mapped into IPv6 in hex", "http://[::ffff:7f00:1]/"],
	["loopback in the old embedding", "http://[::127.0.0.1]/"],
	["a private network behind NAT64", "http://[64:ff9b::10.0.0.1]/"],
	["a private network behind 6to4", "http://[2002:0a00:0001::1]/"],
	["a private network behind Teredo", "http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/"],
	["the local link in IPv6", "http://[fe80::1]/"],
	["a zone of the local link", "http://[fe80::1%25eth0]/"],
	["a unique local address", "http://[fc00::1]/"],
	["a site-local address", "http://[fec0::1]/"],
	["the machine's name", "http://localhost/"],
	["the machine's name with a dot", "http://localhost./"],
	["a name below the machine's", "http://news.localhost/"],
	["the machine's name in capitals", "http://LOCALHOST/"],
	["a name of the local network", "http://printer.local/"],
	["a cloud's inner name", "http://metadata.google.internal/computeMetadata/v1/"],
	["a name without a dot", "http://intranet/"],
	["a user before the host", "http://shore.example@127.0.0.1/"],
	["a user before a public host", "http://ada:secret@shore.example/"],
	["another port", "http://shore.example:22/"],
	["another port on https", "https://shore.example:8443/"],
	["a backslash for a slash", "http:\\\\127.0.0.1\\"],
	["no host", "http:///"],
	["a broken address in brackets", "http://[::1/"],
];

describe("an address that leads inside is refused before anything is asked:", () => {
	test.each(inner)("%s", async (_, address) => {
		const before = [web.targets.length, web.asked.length];
		const found = webAddressOf(address);
		expect(found).toHaveProperty("problem");
		if (/^https?:\/\//.test(address)) {
			const { sources, notes } = await web.read([address]);
			expect(sources).toEqual([]);
			expect(notes).toMatchObject([{ code: "refused-address", place: address }]);
		}
		expect([web.targets.length, web.asked.length]).toEqual(before);
	});
});

describe("another scheme is", () => {
	test.each([
		"file:///etc/hostname",
		"ftp://shore.example/a",
		"gopher://shore.example/1",
		"jar:http://shore.example!/a",
	])("no web address: %s", (address) => {
		expect(webAddressOf(address)).toHaveProperty("problem");
	});

	test.each([
		"file:///etc/hostname",
		"ftp://shore.example/a",
		"gopher://shore.example/1",
	])("misuse on the command line: %s", async (address) => {
		await expect(web.read([address])).rejects.toMatchObject({ kind: "misuse" });
	});

	test.each([
		"data:text/html,<p>The%20pier%20is%20shut.",
		"blob:http://shore.example/1",
		"javascript:1",
	])("no path: %s", async (address) => {
		await expect(web.read([address])).rejects.toMatchObject({ kind: "notFound" });
	});
});

describe("a name that resolves to an inner address is refused:", () => {
	test.each([
		["one", [["10.0.0.1"]]],
		["a dotted name that carries an address, as nip.io gives them", [["127.0.0.1"]]],
		["one among public ones", [[publicAddress, "192.168.0.9", publicAddress]]],
		["mapped into IPv6", [["::ffff:10.0.0.1"]]],
		["with a zone", [["fe80::1%eth0"]]],
		["no address at all", [["not an address"]]],
	])("%s", async (_, lists) => {
		web.names.set("127.0.0.1.wildcard.example", lists);
		const before = web.targets.length;
		const { sources, codes } = await web.read(["http://127.0.0.1.wildcard.example/"]);
		expect(sources).toEqual([]);
		expect(codes).toEqual(["refused-address"]);
		expect(web.targets.length).toBe(before);
	});

	test("a host without addresses is told", async () => {
		web.names.set("nowhere.example", [[]]);
		expect((await web.read(["http://nowhere.example/"])).codes).toEqual(["unknown-host"]);
	});
});

test("a name that answers a public address first and an inner one then is connected to at the checked one only", async () => {
	web.names.set("turncoat.example", [[publicAddress], [publicAddress], ["127.0.0.1"]]);
	web.pages.set("turncoat.example/a", pageOf("One"));
	web.pages.set("turncoat.example/b", pageOf("Two"));
	const { sources, notes } = await web.read(["http://turncoat.example/a", "http://turncoat.example/b"]);
	expect(sources.map(({ known }) => known.url)).toEqual(["http://turncoat.example/a"]);
	expect(notes).toMatchObject([{ code: "refused-address", place: "http://turncoat.example/b" }]);
	expect(web.targets.map(({ address }) => address)).not.toContain("127.0.0.1");
});

describe("a redirect is refused that leads to", () => {
	test.each([
		"http://127.0.0.1/",
		"http://[::1]/",
		"http://169.254.169.254/latest/",
		"http://shore.example:6379/",
		"file:///etc/hostname",
		"data:text/html,<p>The pier is shut.",
		"//localhost/admin",
		"http://inside.example/",
	])("%s", async (location) => {
		web.names.set("inside.example", [["10.9.9.9"]]);
		web.pages.set("shore.example/away", { status: 302, headers: { Location: location } });
		const before = web.asked.length;
		const { sources, notes } = await web.read(["http://shore.example/away"]);
		expect(sources).toEqual([]);
		expect(notes).toMatchObject([{ code: "refused-address", place: "http://shore.example/away" }]);
		// The host's robots.txt and the page that leads away, and nothing beyond.
		expect(web.asked.slice(before)).toEqual(["shore.example/robots.txt", "shore.example/away"]);
	});

	test("http from https", async () => {
		web.pages.set("shore.example/down", { status: 301, headers: { Location: "http://shore.example/plain" } });
		web.pages.set("shore.example/plain", pageOf("Plain"));
		expect((await web.read(["https://shore.example/down"])).codes).toEqual(["refused-address"]);
		expect((await web.read(["http://shore.example/down"])).sources).toHaveLength(1);
	});
});

describe("addresses of the public internet", () => {
	test.each([
		"1.1.1.1",
		"151.101.1.7",
		"2606:4700::1111",
		"::ffff:1.1.1.1",
		"64:ff9b::1.1.1.1",
	])("pass: %s", (address) => {
		expect(refusedAddress(address)).toBeUndefined();
	});
});
