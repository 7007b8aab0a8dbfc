import { describe, expect, test } from "vitest";
import type { Source } from "../../../src/core/index.js";
import { extractReport, extractWithMap } from "../../../src/stages/extract/index.js";
import { sourceSpansOf } from "../../../src/text/offset-map.js";

const page = (head: string, body: string, known: Source["known"] = {}): Source => ({
	id: "page",
	place: "page.html",
	format: "html",
	text: `<!doctype html><html><head>${head}</head><body>${body}</body></html>`,
	known,
	notes: [],
});

const paragraphs = [
	"The council of Port Selwick voted on Thursday night to close the north pier until the spring, after engineers found cracks in nine of its forty piles.",
	"“We will not put a single passenger at risk,” the mayor, Dora Quill, told a meeting that lasted more than four hours and was watched by two hundred people.",
	"Ferries to the Outer Holms will leave from the south quay, the harbour board said in a statement, and will take about twenty minutes longer than before.",
	"The board put the cost of repairs at nearly 3 million crowns. In January it had spoken of 1.8 million, a figure that it now calls a first estimate.",
];
const article = `<article><h1>Council closes pier</h1>${paragraphs.map((p) => `<p>${p}</p>`).join("\n")}</article>`;

describe("an HTML page", () => {
	test("gives the paragraphs of its article, without what stands around them", () => {
		const around = '<nav><a href="/">Home</a> <a href="/s">Sport</a></nav>';
		const below =
			'<div class="related"><h3>Related</h3><ul><li><a href="/x">Storm Petra nears</a></li></ul></div><footer>© 2031 Courier</footer>';
		const report = extractReport(page("", around + article + below));
		expect(report.text).toBe(paragraphs.join("\n\n"));
		expect(report.title).toBe("Council closes pier");
	});

	test("never runs its scripts, and shows none of their words", () => {
		const report = extractReport(
			page("", `<script>throw new Error("run")</script>${article}<img src=x onerror="throw 1">`),
		);
		expect(report.text).toBe(paragraphs.join("\n\n"));
	});

	test("leaves out what an old page sets off by line breaks: its reporter's line and an advertisement", () => {
		const furniture = "<i>By our harbour reporter Ann Lee, Friday 14 March 2031</i><br>";
		const advert = "<p>--- Advertisement ---<br>Moe's Chandlery: oilskins, rope, gas. Open Sundays.</p>";
		const told = paragraphs.map((p) => `<p>${p}</p>`).join("\n");
		const report = extractReport(
			page("<title>Council closes pier</title>", `<div><h2>Council closes pier</h2>${furniture}${told}${advert}</div>`),
		);
		expect(report.text).toBe(paragraphs.join("\n\n"));
		expect(report).toMatchObject({ byline: "Ann Lee", published: "2031-03-14" });
	});

	test("has a headline without its outlet", () => {
		const head =
			'<meta property="og:site_name" content="Selwick Courier"><title>Selwick Courier: Council closes pier</title>';
		expect(extractReport(page(head, article)).title).toBe("Council closes pier");
	});

	test("keeps the credit in its foot", () => {
		const report = extractReport(
			page("", `${article}<div class="footer-credit"><p>Source: <a href="/l">Lorn News Agency</a></p></div>`),
		);
		expect(report.text.split("\n\n").at(-1)).toBe("Source: Lorn News Agency");
	});

	test("loses the boxes that it names as its own, and no box that holds the report", () => {
		const box = (name: string, words: string) => `<div ${name}><p>${words}</p></div>`;
		const bio = "Ines Varga grew up on the Outer Holms and came to the harbour after many winters at sea.";
		const [first = "", ...rest] = paragraphs.map((p) => `<p>${p}</p>`);
		const withBox = (inside: string) =>
			extractReport(page("", `<article><h1>Council closes pier</h1>${first}${inside}${rest.join("")}</article>`)).text;
		expect(withBox(box('class="author-box"', bio))).toBe(paragraphs.join("\n\n"));
		expect(withBox(box('id="paywall-banner"', bio))).toBe(paragraphs.join("\n\n"));
		// So pages mark the paid part of the report itself.
		expect(withBox(`<p class="paywall">${bio}</p>`)).toContain(bio);
		expect(withBox(box('class="pier"', bio))).toContain(bio);
		const long = `${bio} ${paragraphs.join(" ")}`;
		expect(withBox(box('class="subscribe-box"', long))).toContain(bio);
	});

	test("maps each paragraph back to where it stands in the source", () => {
		const source = page("", `<nav>Home</nav>${article.replace("Dora Quill", "<b>Dora</b> Qu&#105;ll")}`);
		const { report, map } = extractWithMap(source);
		const at = report.text.indexOf("“We will");
		const [span] = sourceSpansOf(map, [at, at + 20]);
		expect(source.text.slice(...(span as [number, number]))).toMatch(
			/^We will not[\s\S]*<b>Dora<\/b> Qu&#105;ll[\s\S]*people$/,
		);
	});
});

describe("facts of a page", () => {
	const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
	const news = {
		"@type": "NewsArticle",
		headline: "Council closes pier",
		author: [{ "@type": "Person", name: "Ines Varga" }, { name: "Tom Aske" }],
		publisher: { name: "The Selwick Courier" },
		datePublished: "2031-03-14T10:42:00+01:00",
		dateModified: "2031-03-14T12:00:00Z",
		mainEntityOfPage: { "@id": "https://courier.example/pier" },
	};
	const all = {
		title: "Council closes pier",
		byline: "Ines Varga, Tom Aske",
		outlet: "The Selwick Courier",
		published: "2031-03-14T10:42:00+01:00",
		modified: "2031-03-14T12:00:00Z",
		url: "https://courier.example/pier",
	};

	test.each([
		["as it is", ld(news)],
		["in a list", ld([{ "@type": "BreadcrumbList" }, news])],
		[
			"in a graph",
			ld({
				"@graph": [
					{ "@type": "WebSite", name: "Courier" },
					{ ...news, "@type": ["NewsArticle", "Article"] },
				],
			}),
		],
		["after a broken script", `<script type="application/ld+json">{"a":</script>${ld(news)}`],
	])("are read from JSON-LD, %s", (_, head) => {
		expect(extractReport(page(head, article))).toMatchObject(all);
	});

	test("are read from OpenGraph and other meta elements", () => {
		const head = `<title>Council closes pier | The Selwick Courier</title>
			<meta property="og:title" content="Council closes pier | The Selwick Courier">
			<meta property="og:site_name" content="The Selwick Courier">
			<meta property="article:published_time" content="2031-03-14T10:42:00+0100">
			<meta property="article:modified_time" content="2031-03-14T12:00:00Z">
			<meta name="author" content="By Ines Varga, Tom Aske">
			<link rel="canonical" href="https://courier.example/pier">`;
		expect(extractReport(page(head, article))).toMatchObject(all);
	});

	test("are read from what is seen on the page when nothing else tells them", () => {
		const seen = `<h1>Council closes pier</h1><p class="by">By Ines Varga</p><time datetime="2031-03-14">Friday</time>${article}`;
		expect(extractReport(page("", seen))).toMatchObject({ title: "Council closes pier", published: "2031-03-14" });
	});

	test("that came with the source are believed before the page's own", () => {
		expect(extractReport(page(ld(news), article, { outlet: "Holms Herald" }))).toMatchObject({
			...all,
			outlet: "Holms Herald",
		});
	});

	test("of which a date cannot be read are left unknown, with a note", () => {
		const report = extractReport(page("", article, { published: "last week" }));
		expect(report.published).toBeUndefined();
		expect(report.notes).toMatchObject([{ code: "bad-date" }]);
	});
});
