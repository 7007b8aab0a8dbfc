import { readFileSync } from "node:fs";
import { createServer } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ownNetwork } from "../../../../src/stages/ingest/fetch/network.js";
import { minimalDocx, wordParagraph } from "../../../build/minimal-docx.js";
import { minimalPdf } from "../../../build/minimal-pdf.js";
import { captured } from "../../../build/warc.js";
import { zipOf } from "../../../build/zip.js";
import { PretendWeb, pageOf } from "./pretend-web.js";

let web: PretendWeb;
beforeEach(() => {
	web = new PretendWeb();
	return web.open();
});
afterEach(() => web.close());

describe("a page", () => {
	test("is read with its address and an id made of it", async () => {
		web.pages.set("www.shore.example/2031/harbour-wall.html?page=2", pageOf("Harbour wall gives way"));
		const { sources, notes } = await web.read(["https://www.shore.example/2031/harbour-wall.html?page=2#top"]);
		expect(notes).toEqual([]);
		expect(sources).toMatchObject([
			{
				id: "shore-example-2031-harbour-wall-page-2",
				format: "html",
				known: { url: "https://www.shore.example/2031/harbour-wall.html?page=2" },
			},
		]);
	});

	test("that has moved is read where it is now", async () => {
		web.pages.set("shore.example/old", { status: 301, headers: { Location: "/new" } });
		web.pages.set("shore.example/new", { status: 307, headers: { Location: "https://press.example/story" } });
		web.pages.set("press.example/story", pageOf("Story"));
		const { sources } = await web.read(["https://shore.example/old"]);
		expect(sources).toMatchObject([{ id: "press-example-story", known: { url: "https://press.example/story" } }]);
	});

	test("is decoded by the character set of its header", async () => {
		const body = Buffer.from("<p>Caf\xe9 Brackwater is closed, its owner said.</p>", "latin1");
		web.pages.set("shore.example/", { headers: { "Content-Type": "text/html; charset=ISO-8859-1" }, body });
		const { sources } = await web.read(["http://shore.example/"]);
		expect(sources[0]?.text).toContain("Café");
	});

	test("is unpacked, and asked for under an honest name", async () => {
		const body = gzipSync(pageOf("Packed"));
		web.pages.set("shore.example/", { headers: { "Content-Encoding": "gzip" }, body });
		const { sources } = await web.read(["http://shore.example/"]);
		expect(sources[0]?.text).toContain("Packed");
		const { version } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(web.requests.map(({ headers }) => headers["user-agent"])).toEqual([
			`Hearsay/${version}`,
			`Hearsay/${version}`,
		]);
		expect(web.requests[1]?.headers).not.toHaveProperty("cookie");
	});

	test("of text or of report lines is read as that", async () => {
		web.pages.set("shore.example/a.txt", { headers: { "Content-Type": "text/plain" }, body: "The pier is shut." });
		const line = '{"id":"r1","text":"The pier is shut."}\n';
		web.pages.set("shore.example/b.jsonl", { headers: { "Content-Type": "application/octet-stream" }, body: line });
		const { sources } = await web.read(["http://shore.example/a.txt", "http://shore.example/b.jsonl"]);
		expect(sources).toMatchObject([
			{ format: "text", known: { url: "http://shore.example/a.txt" } },
			{ id: "r1", format: "clean" },
		]);
	});

	test("sent under a wrong type is told by first bytes that nothing else has", async () => {
		const send = (path: string, type: string, body: string | Uint8Array) =>
			web.pages.set(`shore.example/${path}`, { headers: { "Content-Type": type }, body });
		const pier = Buffer.from("The pier is shut, said Ada Voss.");
		send("pdf", "text/html", minimalPdf([[[72, 700, 12, "The pier is shut, said Ada Voss."]]]));
		send("docx.html", "application/octet-stream", await minimalDocx(wordParagraph("The pier is shut.")));
		send("zip", "application/json", zipOf([{ name: "a.txt", data: pier }]));
		send("gzip", "application/xml", gzipSync(pageOf("Pier")));
		send("warc", "text/html; charset=utf-8", captured("https://courier.example/1", pageOf("Pier")));
		const { sources, notes } = await web.read(
			["pdf", "docx.html", "zip", "gzip", "warc"].map((path) => `http://shore.example/${path}`),
		);
		expect(notes).toEqual([]);
		expect(sources.map(({ format, known }) => [format, known.url])).toEqual([
			["text", "http://shore.example/pdf"],
			["text", "http://shore.example/docx.html"],
			["text", undefined],
			["html", "http://shore.example/gzip"],
			["html", "https://courier.example/1"],
		]);
	});

	test("of text keeps the type that it is sent as", async () => {
		web.pages.set("shore.example/a", {
			headers: { "Content-Type": "text/html" },
			body: '{"id": "x", "text": "No line."}',
		});
		web.pages.set("shore.example/b", { headers: { "Content-Type": "application/json" }, body: "<p>No page.</p>" });
		const { sources, codes } = await web.read(["http://shore.example/a", "http://shore.example/b"]);
		expect(sources.map((s) => s.format)).toEqual(["html"]);
		expect(codes).toEqual(["bad-json"]);
	});

	test("given twice, or reached by two addresses, is read once", async () => {
		web.pages.set("shore.example/a", pageOf("One"));
		web.pages.set("shore.example/b", { status: 302, headers: { Location: "/a" } });
		const { sources, codes } = await web.read([
			"http://shore.example/a",
			"http://shore.example/a#end",
			"http://shore.example/b",
		]);
		expect(sources).toHaveLength(1);
		expect(codes).toEqual(["same-page", "same-page"]);
	});
});

describe("what gives no page is told, and the rest goes on:", () => {
	const failing = async (page: Parameters<PretendWeb["pages"]["set"]>[1], limits = {}, maxBytes = 200_000) => {
		web.pages.set("shore.example/bad", page);
		web.pages.set("shore.example/good", pageOf("Good"));
		const read = await web.read(["http://shore.example/bad", "http://shore.example/good"], limits, { maxBytes });
		expect(read.sources.map(({ id }) => id)).toEqual(["shore-example-good"]);
		expect(read.notes).toHaveLength(1);
		return read.notes[0];
	};

	test.each([401, 403, 404, 410, 429, 451, 500, 503, 204, 304])("status %i", async (status) => {
		expect(await failing({ status })).toMatchObject({
			code: "http-status",
			message: expect.stringContaining(`${status}`),
		});
	});

	test("an empty page", async () => {
		expect(await failing("")).toMatchObject({ code: "empty-page" });
	});

	test.each([
		"image/png",
		"video/mp4",
		"audio/mpeg",
		"text/css",
		"application/javascript",
		"font/woff2",
	])("content of type %s, whose body is not even read", async (type) => {
		expect(await failing({ headers: { "Content-Type": type }, body: "x".repeat(1_000) })).toMatchObject({
			code: "no-report",
		});
	});

	test("a page that says it is too large", async () => {
		expect(await failing("x".repeat(300_000))).toMatchObject({ code: "page-too-large" });
	});

	test("a body without end", async () => {
		const note = await failing((_, response) => {
			response.writeHead(200, { "Content-Type": "text/html" });
			const more = () => {
				while (response.writable && response.write("x".repeat(50_000)));
				if (response.writable) response.once("drain", more);
			};
			more();
		});
		expect(note).toMatchObject({ code: "page-too-large" });
	});

	test("a bomb of gzip", async () => {
		const body = gzipSync(Buffer.alloc(30_000_000, 32));
		const note = await failing({ headers: { "Content-Encoding": "gzip" }, body });
		expect(note).toMatchObject({ code: "page-too-large", message: expect.stringContaining("unpacks") });
	});

	test("broken gzip, and packing that nobody asked for", async () => {
		const cut = gzipSync(pageOf("Cut")).subarray(0, 60);
		expect(await failing({ headers: { "Content-Encoding": "gzip" }, body: cut })).toMatchObject({
			code: "broken-answer",
		});
		await web.close();
		web = new PretendWeb();
		await web.open();
		expect(await failing({ headers: { "Content-Encoding": "compress" }, body: "x" })).toMatchObject({
			code: "unknown-packing",
		});
	});

	test("a host that drips", async () => {
		const note = await failing(
			(_, response) => {
				response.writeHead(200, { "Content-Type": "text/html" });
				const drip = setInterval(() => response.write("x"), 20);
				response.on("close", () => clearInterval(drip));
			},
			{ total: 200 },
		);
		expect(note).toMatchObject({ code: "too-slow", message: expect.stringContaining("0.2 s") });
	});

	test("a host that falls silent", async () => {
		expect(await failing(() => {}, { idle: 100 })).toMatchObject({ code: "too-slow" });
	});

	test("a head without end", async () => {
		const headers = Object.fromEntries(Array.from({ length: 100 }, (_, i) => [`X-${i}`, "x".repeat(500)]));
		expect(await failing({ headers, body: "x" })).toMatchObject({ code: "broken-answer" });
	});

	test("an answer that breaks off", async () => {
		const broken = (_: unknown, response: import("node:http").ServerResponse) => {
			response.writeHead(200, { "Content-Type": "text/html", "Content-Length": "5000" });
			response.write("x", () => response.socket?.destroy());
		};
		expect(await failing(broken)).toMatchObject({ code: "broken-answer" });
	});

	test("a redirect in a circle, and one that goes on and on", async () => {
		expect(await failing({ status: 302, headers: { Location: "/bad" } })).toMatchObject({ code: "redirect-loop" });
		for (let i = 0; i < 9; i++)
			web.pages.set(`shore.example/r${i}`, { status: 302, headers: { Location: `/r${i + 1}` } });
		expect((await web.read(["http://shore.example/r0"])).codes).toEqual(["too-many-redirects"]);
	});

	test("a redirect to nowhere", async () => {
		expect(await failing({ status: 302 })).toMatchObject({ code: "http-status" });
	});
});

test("a host that no connection can be made to is told; a network that never answers is given up", async () => {
	const refuse = {
		...web.network,
		connect: () => Promise.reject(Object.assign(new Error(), { code: "ECONNREFUSED" })),
	};
	const silent = { ...web.network, resolve: () => new Promise<never>(() => {}) };
	const failed = await web.read(["http://shore.example/"], {}, { web: { network: refuse } });
	expect(failed.notes).toMatchObject([{ code: "no-connection", message: expect.stringContaining("ECONNREFUSED") }]);
	const late = await web.read(["http://shore.example/"], {}, { web: { network: silent, limits: { connect: 50 } } });
	expect(late.codes).toEqual(["no-connection"]);
});

describe("the machine's own network", () => {
	test("connects to the address it is given, and wants a certificate for https", async () => {
		const server = createServer((socket) => socket.on("error", () => {}).end("HTTP/1.1 400 Bad Request\r\n\r\n"));
		await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
		const { port } = server.address() as import("node:net").AddressInfo;
		const target = { address: "127.0.0.1", port, host: "shore.example" };
		const { signal } = new AbortController();
		const socket = await ownNetwork.connect({ ...target, secure: false }, signal);
		expect(socket.remoteAddress).toBe("127.0.0.1");
		socket.destroy();
		await expect(ownNetwork.connect({ ...target, secure: true }, signal)).rejects.toThrow();
		await expect(ownNetwork.connect({ ...target, secure: false }, AbortSignal.abort())).rejects.toThrow("given up");
		server.close();
	});

	test("does not reach this machine, however it is named", async () => {
		const before = web.asked.length;
		const paths = ["http://localhost/", "http://127.0.0.1/", "http://[::1]/"];
		const { codes } = await web.read(paths, {}, { web: { network: ownNetwork } });
		expect(codes).toEqual(["refused-address", "refused-address", "refused-address"]);
		expect(web.asked.length).toBe(before);
	});
});
