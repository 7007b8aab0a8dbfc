import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { PretendWeb, pageOf } from "./pretend-web.js";

let web: PretendWeb;
beforeEach(() => {
	web = new PretendWeb();
	return web.open();
});
afterEach(() => web.close());

describe("a polite guest", () => {
	test("does not ask for what robots.txt keeps from robots, and asks for robots.txt once", async () => {
		web.pages.set("shore.example/robots.txt", "User-agent: *\nDisallow: /inner/\nAllow: /inner/open\n");
		for (const path of ["a", "inner/b", "inner/open"]) web.pages.set(`shore.example/${path}`, pageOf(path));
		const { sources, codes } = await web.read(
			["a", "inner/b", "inner/open"].map((path) => `http://shore.example/${path}`),
		);
		expect(sources.map(({ id }) => id)).toEqual(["shore-example-a", "shore-example-inner-open"]);
		expect(codes).toEqual(["robots-refused"]);
		expect(web.asked).toEqual(["shore.example/robots.txt", "shore.example/a", "shore.example/inner/open"]);
	});

	test("heeds the rules for itself before those for all, wherever a redirect leads", async () => {
		web.pages.set("shore.example/robots.txt", "User-agent: *\nDisallow:\n\nUser-agent: Hearsay\nDisallow: /\n");
		web.pages.set("press.example/a", { status: 302, headers: { Location: "http://shore.example/a" } });
		web.pages.set("shore.example/a", pageOf("A"));
		expect((await web.read(["http://press.example/a"])).codes).toEqual(["robots-refused"]);
	});

	test("asks nothing of a host whose robots.txt cannot be had, and all of one that has none", async () => {
		web.pages.set("shore.example/robots.txt", { status: 503 });
		web.pages.set("shore.example/a", pageOf("A"));
		web.pages.set("press.example/a", pageOf("A"));
		const { sources, codes } = await web.read(["http://shore.example/a", "http://press.example/a"]);
		expect(codes).toEqual(["robots-unreachable"]);
		expect(sources.map(({ id }) => id)).toEqual(["press-example-a"]);
	});

	test("is not held up by a robots.txt made for that", async () => {
		const names = Array.from({ length: 15_000 }, (_, i) => `User-agent: r${i}\n`).join("");
		web.pages.set("shore.example/robots.txt", `${names}${"Disallow: /x/y/z\n".repeat(12_000)}`);
		web.pages.set("press.example/robots.txt", `User-agent: *\n${`Disallow: /${"*a".repeat(900)}b\n`.repeat(250)}`);
		web.pages.set("shore.example/a", pageOf("A"));
		const start = performance.now();
		const { sources, codes } = await web.read(["http://shore.example/a", `http://press.example/${"a".repeat(1_900)}`]);
		expect(sources).toHaveLength(1);
		expect(codes).toEqual(["robots-unreachable"]);
		expect(performance.now() - start).toBeLessThan(2_000);
	});

	test("asks one host one thing at a time with a pause between, and other hosts meanwhile", async () => {
		const times: number[] = [];
		let [busy, busiest] = [0, 0];
		for (const path of ["/robots.txt", "/a", "/b"])
			web.pages.set(`shore.example${path}`, (_, response) => {
				times.push(performance.now());
				busiest = Math.max(busiest, ++busy);
				setTimeout(() => {
					busy--;
					response.writeHead(200, { "Content-Type": "text/html" }).end(path === "/robots.txt" ? "" : pageOf(path));
				}, 30);
			});
		web.pages.set("press.example/c", pageOf("C"));
		const read = await web.read(["http://shore.example/a", "http://shore.example/b", "http://press.example/c"], {
			delay: 100,
		});
		expect(read.sources.map(({ id }) => id)).toEqual(["shore-example-a", "shore-example-b", "press-example-c"]);
		expect(busiest).toBe(1);
		for (let i = 1; i < times.length; i++) expect((times[i] as number) - (times[i - 1] as number)).toBeGreaterThan(120);
		expect(web.busiest).toBeGreaterThan(1);
	});

	test("waits as long as robots.txt asks, up to a bound", async () => {
		web.pages.set("shore.example/robots.txt", "User-agent: *\nCrawl-delay: 86400\n");
		web.pages.set("shore.example/a", pageOf("A"));
		const start = performance.now();
		await web.read(["http://shore.example/a"], { longestDelay: 150 });
		expect(performance.now() - start).toBeGreaterThan(145);
		expect(performance.now() - start).toBeLessThan(3_000);
	});
});
