import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { extractReport } from "../../../../src/stages/extract/index.js";
import { PretendWeb, pageOf } from "../fetch/pretend-web.js";

let folder: string;
let web: PretendWeb;
beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-feeds-"));
	web = new PretendWeb();
	return web.open();
});
afterEach(async () => {
	rmSync(folder, { recursive: true, force: true });
	await web.close();
});

const put = (name: string, content: string | Uint8Array) => {
	writeFileSync(join(folder, name), content);
	return join(folder, name);
};

const long = "The keeper of the lock said the gate had not been opened since the flood. ".repeat(16);

const rss = (items: string, more = "") =>
	`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Brackwater Post</title><link>https://post.example/</link><description>News</description>${more}${items}</channel></rss>`;

const story = `<item><title>Lock gate &amp; bridge fail</title><link>https://post.example/lock.html</link>
	<dc:creator>Ada Voss</dc:creator><pubDate>Tue, 04 Mar 2031 09:30:00 GMT</pubDate>
	<source url="https://wire.example/feed">Northern Wire</source>
	<description>In short.</description>
	<content:encoded><![CDATA[<p>The lock gate failed, the keeper said.</p><p>The bridge &amp; the road are shut.</p>]]></content:encoded></item>`;

describe("a feed of RSS", () => {
	test("gives each item as a report with all that the feed says of it", async () => {
		const path = put("post.xml", rss(story));
		const { sources, notes } = await web.read([path]);
		expect(notes).toEqual([]);
		expect(sources).toMatchObject([
			{
				id: "post-example-lock",
				place: `${path}[0]`,
				format: "fragment",
				known: {
					title: "Lock gate & bridge fail",
					byline: "Ada Voss",
					outlet: "The Brackwater Post",
					published: "Tue, 04 Mar 2031 09:30:00 GMT",
					url: "https://post.example/lock.html",
					takenFrom: ["Northern Wire"],
				},
			},
		]);
		const report = extractReport(sources[0]!);
		expect(report.text).toBe("The lock gate failed, the keeper said.\n\nThe bridge & the road are shut.");
		expect(report.published).toBe("2031-03-04T09:30:00Z");
		expect(report.takenFrom).toEqual(["Northern Wire"]);
	});

	test("that names itself as its items' source names none", async () => {
		const own = story.replace("Northern Wire", "the Brackwater post").replace("Ada Voss", "The Brackwater Post");
		const { sources } = await web.read([put("post.rss", rss(own))]);
		expect(sources[0]?.known).not.toHaveProperty("takenFrom");
		expect(sources[0]?.known).not.toHaveProperty("byline");
	});

	test("on disk gives summaries as text, and says where the whole is; nothing is fetched", async () => {
		const item =
			"<item><title>Gate</title><link>/gate</link><description>The gate fell, the &lt;b&gt;keeper&lt;/b&gt; said.</description></item>";
		const { sources } = await web.read([put("post.xml", rss(item))]);
		expect(sources[0]).toMatchObject({ format: "fragment", known: { url: "https://post.example/gate" } });
		expect(sources[0]?.notes).toMatchObject([
			{ code: "only-summary", message: expect.stringContaining("https://post.example/gate") },
		]);
		expect(web.asked).toEqual([]);
	});

	test("whose description is as long as a report gives it as the whole text", async () => {
		const { sources } = await web.read([put("post.xml", rss(`<item><description>${long}</description></item>`))]);
		expect(sources[0]).toMatchObject({ id: "post-1", format: "clean", notes: [] });
	});

	test("tells items without any text in one note", async () => {
		const { sources, notes } = await web.read([
			put("post.xml", rss("<item><title>One</title></item><item><title>Two</title></item>")),
		]);
		expect(sources).toEqual([]);
		expect(notes).toMatchObject([{ code: "no-text-in-feed", message: expect.stringMatching(/^2 of .*"One"/) }]);
	});

	test("without items is told", async () => {
		expect((await web.read([put("post.xml", rss(""))])).codes).toEqual(["empty-feed"]);
		expect((await web.read([put("b.xml", '<rss version="2.0"></rss>')])).codes).toEqual(["empty-feed"]);
	});
});

test("a feed of Atom gives its entries with author, times, page and source", async () => {
	const path = put(
		"feed.atom",
		`<feed xmlns="http://www.w3.org/2005/Atom"><title>Shore Gazette</title><author><name>Desk of the Gazette</name></author>
		<entry><title type="html">Ferry &amp;amp; pier</title><id>urn:1</id><link rel="alternate" type="text/html" href="https://gazette.example/ferry"/>
		<link rel="enclosure" href="https://gazette.example/ferry.mp3"/><published>2031-03-04T08:00:00Z</published><updated>2031-03-04T10:00:00Z</updated>
		<source><title>Island Radio</title></source>
		<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry will not sail, Mira Sund said.</p></div></content></entry>
		<entry><title>Plain</title><id>urn:2</id><updated>2031-03-05T10:00:00Z</updated><content type="text">Waves &lt; 2 metres, they said.</content></entry></feed>`,
	);
	const { sources } = await web.read([path]);
	expect(sources).toMatchObject([
		{
			id: "gazette-example-ferry",
			format: "fragment",
			known: {
				title: "Ferry & pier",
				byline: "Desk of the Gazette",
				outlet: "Shore Gazette",
				published: "2031-03-04T08:00:00Z",
				modified: "2031-03-04T10:00:00Z",
				takenFrom: ["Island Radio"],
			},
		},
		{
			id: "feed-2",
			format: "clean",
			text: "Waves < 2 metres, they said.",
			known: { published: "2031-03-05T10:00:00Z" },
		},
	]);
});

test("a feed of RDF, and one in another character set, are read", async () => {
	const rdf = `<?xml version="1.0" encoding="ISO-8859-1"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://post.example/"><title>Post</title></channel>
	<item rdf:about="https://post.example/caf"><title>Caf\xe9</title><description>The caf\xe9 is shut.</description><dc:date>2031-03-04</dc:date><dc:creator>Ada Voss</dc:creator></item></rdf:RDF>`;
	const { sources } = await web.read([put("post.rdf", Buffer.from(rdf, "latin1"))]);
	expect(sources).toMatchObject([
		{
			id: "post-example-caf",
			text: "The café is shut.",
			known: { title: "Café", byline: "Ada Voss", published: "2031-03-04" },
		},
	]);
});

test("a JSON Feed is read, also under another name", async () => {
	const feed = {
		version: "https://jsonfeed.org/version/1.1",
		title: "Shore Gazette",
		authors: [{ name: "Mira Sund" }],
		items: [
			{
				id: "1",
				url: "https://gazette.example/a",
				content_html: "<p>The pier is shut.</p>",
				date_published: "2031-03-04T08:00:00Z",
			},
			{ id: "2", content_text: "The ferry sails." },
		],
	};
	const { sources } = await web.read([put("feed.json", JSON.stringify(feed))]);
	expect(sources).toMatchObject([
		{ id: "gazette-example-a", format: "fragment", known: { byline: "Mira Sund", outlet: "Shore Gazette" } },
		{ id: "feed-2", format: "clean", text: "The ferry sails." },
	]);
	const stdin = (async function* () {
		yield Buffer.from(JSON.stringify({ ...feed, items: [feed.items[1]] }));
	})();
	expect((await web.read(["-"], {}, { stdin })).sources).toMatchObject([{ text: "The ferry sails." }]);
	expect((await web.read([put("none.json", JSON.stringify({ ...feed, items: [] }))])).codes).toEqual(["empty-feed"]);
	const line = JSON.stringify({ ...feed, items: [feed.items[0]] });
	expect((await web.read([put("feeds.jsonl", `${line}\n`)])).sources).toHaveLength(1);
	const own = JSON.stringify({ id: "own", title: "Lock", items: [], text: "The lock is shut." });
	expect((await web.read([put("own.json", own)])).sources.map((s) => s.id)).toEqual(["own"]);
});

describe("a broken feed gives what can be read of it:", () => {
	test.each([
		[
			"it breaks off",
			rss(`${story}<item><title>Next</title><description>The tow`).replace(/<\/channel><\/rss>$/, ""),
			1,
			1,
		],
		["a tag is not closed", rss(`<item><title>Bad<description>No end</item>${story}`), 1, 1],
	])("%s", async (_, text, read, lost) => {
		const { sources, notes } = await web.read([put("post.xml", text)]);
		expect(sources.map(({ known }) => [known.title, known.outlet])).toEqual(
			Array(read).fill(["Lock gate & bridge fail", "The Brackwater Post"]),
		);
		expect(notes).toMatchObject([
			{ code: "broken-feed", message: expect.stringContaining(`${read} of its ${read + lost} items`) },
		]);
	});
});

test("a feed that breaks off between two items is told", async () => {
	const { sources, codes } = await web.read([put("post.xml", rss(story).replace("</channel></rss>", ""))]);
	expect(sources).toHaveLength(1);
	expect(codes).toEqual(["truncated-feed"]);
});

describe("a feed from the web", () => {
	const item = (name: string, text = "In short.") =>
		`<item><title>Told by the feed: ${name}</title><link>https://post.example/${name}</link><pubDate>Tue, 04 Mar 2031 09:30:00 GMT</pubDate><source url="x">Northern Wire</source><description>${text}</description></item>`;

	test("has the pages of its short items fetched; the feed's word on them goes with them", async () => {
		web.pages.set("post.example/feed", {
			headers: { "Content-Type": "application/rss+xml" },
			body: rss(`${item("a")}${story}`),
		});
		web.pages.set("post.example/a", pageOf("On the page", long));
		const { sources, notes } = await web.read(["https://post.example/feed"]);
		expect(notes).toEqual([]);
		expect(sources).toMatchObject([
			{
				id: "post-example-a",
				format: "html",
				place: "https://post.example/a",
				known: { title: "Told by the feed: a", url: "https://post.example/a", takenFrom: ["Northern Wire"] },
			},
			{ id: "post-example-lock", format: "fragment", known: { url: "https://post.example/lock.html" } },
		]);
		expect(sources[0]?.known).not.toHaveProperty("outlet");
		expect(web.asked).toEqual(["post.example/robots.txt", "post.example/feed", "post.example/a"]);
	});

	test("sent as a page of text is a feed all the same", async () => {
		web.pages.set("post.example/feed", rss(story));
		expect((await web.read(["https://post.example/feed"])).sources).toMatchObject([{ id: "post-example-lock" }]);
	});

	test("keeps the summary of an item whose page cannot be had, and leaves out a page that was read before", async () => {
		web.pages.set("post.example/feed", {
			headers: { "Content-Type": "text/xml" },
			body: rss(item("gone") + item("a")),
		});
		web.pages.set("post.example/a", pageOf("A", long));
		const { sources, notes } = await web.read(["https://post.example/a", "https://post.example/feed"]);
		expect(sources.map(({ id, format }) => [id, format])).toEqual([
			["post-example-a", "html"],
			["post-example-gone", "clean"],
		]);
		expect(notes.map(({ code, place }) => [code, place])).toEqual([
			["http-status", "https://post.example/gone"],
			["same-page", "https://post.example/a"],
		]);
	});

	test("has so many pages fetched and no more, which is told", async () => {
		const names = ["a", "b", "c", "d"];
		web.pages.set("post.example/feed", {
			headers: { "Content-Type": "text/xml" },
			body: rss(names.map((n) => item(n)).join("")),
		});
		for (const name of names) web.pages.set(`post.example/${name}`, pageOf(name, long));
		const { sources, notes } = await web.read(["https://post.example/feed"], { listed: 2 });
		expect(sources.map(({ format }) => format)).toEqual(["html", "html", "clean", "clean"]);
		expect(notes).toMatchObject([
			{ code: "too-many-pages", message: expect.stringMatching(/^Of the 4 pages.* 2 were not/) },
		]);
	});

	test("cannot lead inside", async () => {
		const inner = item("a").replace("https://post.example/a", "http://169.254.169.254/latest/");
		const scheme = item("b").replace("https://post.example/b", "file:///etc/hostname");
		web.pages.set("post.example/feed", { headers: { "Content-Type": "text/xml" }, body: rss(inner + scheme) });
		const { sources } = await web.read(["https://post.example/feed"]);
		expect(sources.map(({ format, known }) => [format, known.url])).toEqual([
			["clean", undefined],
			["clean", undefined],
		]);
		expect(web.asked).toEqual(["post.example/robots.txt", "post.example/feed"]);
	});
});

describe("a list of feeds", () => {
	const opml = `<opml version="2.0"><head><title>Mine</title></head><body><outline text="Coast"><outline type="rss" text="Post" xmlUrl="https://post.example/feed"/></outline><outline type="rss" text="Gone" xmlUrl="https://gone.example/feed"/><outline type="rss" text="Again" xmlUrl="https://post.example/feed"/></body></opml>`;

	test("has every feed fetched, from a file and from the web", async () => {
		web.pages.set("post.example/feed", { headers: { "Content-Type": "text/xml" }, body: rss(story) });
		web.pages.set("lists.example/mine.opml", { headers: { "Content-Type": "text/x-opml" }, body: opml });
		for (const path of [put("mine.opml", opml), "https://lists.example/mine.opml"]) {
			const { sources, notes } = await web.read([path]);
			expect(sources.map(({ id }) => id)).toEqual(["post-example-lock"]);
			expect(notes).toMatchObject([{ code: "http-status", place: "https://gone.example/feed" }]);
		}
	});

	test("has feeds of different hosts fetched side by side, and tells how far it is, pages of feeds included", async () => {
		const hosts = ["a", "b", "c", "d", "e", "f"].map((name) => `${name}.example`);
		for (const host of hosts) {
			const body = rss(
				`<item><title>Lock</title><link>https://${host}/lock</link><description>In short.</description></item>`,
			);
			web.pages.set(`${host}/feed`, (_, response) => {
				setTimeout(() => response.writeHead(200, { "Content-Type": "text/xml" }).end(body), 30);
			});
			web.pages.set(`${host}/lock`, pageOf("Lock"));
		}
		const outlines = hosts.map((host) => `<outline xmlUrl="https://${host}/feed"/>`).join("");
		const told: (readonly [number, number])[] = [];
		const onProgress = (done: number, total: number) => told.push([done, total]);
		const path = put("many.opml", `<opml version="2.0"><body>${outlines}</body></opml>`);
		const { sources } = await web.read([path], {}, { web: { network: web.network, onProgress } });
		expect(sources).toHaveLength(6);
		expect(web.busiest).toBe(4);
		expect(told.map(([done]) => done)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
		expect(told[0]?.[1]).toBe(6);
		expect(told.at(-1)).toEqual([12, 12]);
	});

	test("in a folder is not followed unless it is named", async () => {
		put("mine.opml", opml);
		const { notes } = await web.read([folder]);
		expect(notes).toMatchObject([{ code: "not-followed", message: expect.stringContaining("2 feeds") }]);
		expect(web.asked).toEqual([]);
	});

	test("without feeds is told", async () => {
		expect((await web.read([put("mine.opml", "<opml><body></body></opml>")])).codes).toEqual(["bad-list"]);
	});
});

describe("a news sitemap", () => {
	const entry = (name: string, day: string) =>
		`<url><loc>https://post.example/${name}</loc><news:news><news:publication><news:name>The Brackwater Post</news:name><news:language>en</news:language></news:publication><news:publication_date>${day}</news:publication_date><news:title>Title of ${name}</news:title></news:news></url>`;
	const sitemap = (entries: string) =>
		`<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${entries}</urlset>`;
	const sent = (body: string) => ({ headers: { "Content-Type": "application/xml" }, body });

	test("has its pages fetched, newest first, with what it says of them", async () => {
		web.pages.set(
			"post.example/news.xml",
			sent(sitemap(entry("old", "2031-03-01") + entry("new", "2031-03-05T08:00:00Z"))),
		);
		for (const name of ["old", "new"]) web.pages.set(`post.example/${name}`, pageOf(name));
		const { sources, notes } = await web.read(["https://post.example/news.xml"]);
		expect(notes).toEqual([]);
		expect(sources.map(({ known }) => known)).toEqual([
			{
				title: "Title of new",
				outlet: "The Brackwater Post",
				published: "2031-03-05T08:00:00Z",
				url: "https://post.example/new",
			},
			{
				title: "Title of old",
				outlet: "The Brackwater Post",
				published: "2031-03-01",
				url: "https://post.example/old",
			},
		]);
	});

	test("is found through an index; pages that are no news are told and left out", async () => {
		const index = `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>https://post.example/news.xml</loc></sitemap><sitemap><loc>https://post.example/all.xml</loc></sitemap></sitemapindex>`;
		web.pages.set("post.example/sitemap.xml", sent(index));
		web.pages.set("post.example/news.xml", sent(sitemap(entry("new", "2031-03-05"))));
		web.pages.set("post.example/all.xml", sent(sitemap("<url><loc>https://post.example/about</loc></url>")));
		web.pages.set("post.example/new", pageOf("New"));
		const { sources, codes } = await web.read(["https://post.example/sitemap.xml"]);
		expect(sources.map(({ id }) => id)).toEqual(["post-example-new"]);
		expect(codes).toEqual(["no-news-listed"]);
	});

	test("on disk is followed when it is named", async () => {
		web.pages.set("post.example/new", pageOf("New"));
		const path = put("news.xml", sitemap(entry("new", "2031-03-05")));
		expect((await web.read([path])).sources).toHaveLength(1);
		expect((await web.read([folder])).codes).toEqual(["not-followed"]);
	});

	test("that leads to itself ends", async () => {
		const index = `<sitemapindex><sitemap><loc>https://post.example/a.xml</loc></sitemap><sitemap><loc>https://post.example/b.xml</loc></sitemap></sitemapindex>`;
		for (const name of ["a", "b"]) web.pages.set(`post.example/${name}.xml`, sent(index));
		const { codes } = await web.read(["https://post.example/a.xml"]);
		expect([...new Set(codes)].sort()).toEqual(["same-page"]);
		expect(web.asked).toHaveLength(3);
	});
});
