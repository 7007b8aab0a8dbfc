import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { usualCache } from "../../../../src/stages/ingest/index.js";
import { PretendWeb, pageOf } from "./pretend-web.js";

let web: PretendWeb;
beforeEach(() => {
	web = new PretendWeb();
	return web.open();
});
afterEach(() => web.close());

describe("what was fetched", () => {
	let cache: string;
	beforeEach(() => {
		cache = mkdtempSync(join(tmpdir(), "hearsay-cache-"));
	});
	afterEach(() => rmSync(cache, { recursive: true, force: true }));
	const kept = (folder: string) => ({ web: { network: web.network, cache: folder, limits: { delay: 0 } } });

	const versioned = (body: string) =>
		web.pages.set("shore.example/a", (request, response) => {
			if (request.headers["if-none-match"] === '"v1"') response.writeHead(304).end();
			else response.writeHead(200, { "Content-Type": "text/html", ETag: '"v1"' }).end(body);
		});

	test("is kept with its address, time and header, and not sent again when unchanged", async () => {
		versioned(pageOf("A"));
		const first = await web.read(["http://shore.example/a"], {}, kept(cache));
		const second = await web.read(["http://shore.example/a"], {}, kept(cache));
		expect(second.sources).toEqual(first.sources);
		expect(web.requests.map(({ headers }) => headers["if-none-match"])).toEqual([
			undefined,
			undefined,
			undefined,
			'"v1"',
		]);
		const file = readFileSync(join(cache, readdirSync(cache)[0] as string), "utf8");
		const end = file.indexOf("\n");
		expect(JSON.parse(file.slice(0, end))).toMatchObject({
			url: "http://shore.example/a",
			fetched: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
			headers: { "content-type": "text/html", etag: '"v1"' },
		});
		expect(file.slice(end + 1)).toBe(pageOf("A"));
	});

	test("is asked for anew when the kept file is broken", async () => {
		versioned(pageOf("A"));
		await web.read(["http://shore.example/a"], {}, kept(cache));
		writeFileSync(join(cache, readdirSync(cache)[0] as string), '{"url":"http://shore.example/a"');
		expect((await web.read(["http://shore.example/a"], {}, kept(cache))).sources).toHaveLength(1);
		expect(web.requests.at(-1)?.headers).not.toHaveProperty("if-none-match");
	});

	test("a robots.txt is kept for a day", async () => {
		web.pages.set("shore.example/robots.txt", "User-agent: *\nDisallow: /x\n");
		web.pages.set("shore.example/a", pageOf("A"));
		await web.read(["http://shore.example/a"], {}, kept(cache));
		await web.read(["http://shore.example/a"], {}, kept(cache));
		expect(web.asked.filter((asked) => asked.endsWith("robots.txt"))).toHaveLength(1);
	});

	test("is read also where nothing can be kept, which is told once", async () => {
		const file = join(cache, "a-file");
		writeFileSync(file, "");
		for (const path of ["a", "b"]) web.pages.set(`shore.example/${path}`, pageOf(path));
		const { sources, codes } = await web.read(["http://shore.example/a", "http://shore.example/b"], {}, kept(file));
		expect(sources).toHaveLength(2);
		expect(codes).toEqual(["cache-fault"]);
	});

	test("is kept where XDG says, else in the home folder", () => {
		expect(usualCache({ XDG_CACHE_HOME: "/var/keep" })).toBe("/var/keep/hearsay");
		expect(usualCache({ XDG_CACHE_HOME: "not/absolute" })).toMatch(/\.cache.hearsay$/);
		expect(usualCache({})).toMatch(/\.cache.hearsay$/);
	});
});
