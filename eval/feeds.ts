import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseFeed } from "feedsmith";
import { ingested } from "./ingested.js";
import type { Figure, Measure } from "./measure.js";

const folder = join("formats", "feeds", "tests", "wellformed");

/** Codes that say that a feed, or some of its items, could not be understood; a feed without items is read and told. */
const failures = new Set(["bad-xml", "broken-feed", "unread-items", "unknown-xml", "binary-file", "empty-file"]);

/** Whether an item has words of a text of its own, by a look at the file that knows nothing of our reader. */
const hasText = (text: string) =>
	text
		.replace(/<!--[\s\S]*?-->/, "")
		.split(/<(?:\w+:)?(?:item|entry)[\s>]/i)
		.slice(1)
		.some((item) =>
			/<(?:\w+:)?(?:description|content|encoded|summary|abstract|body|fullitem)\b[^>]*>\s*(?:<!\[CDATA\[|&lt;[^<]*?&gt;|<[a-z][^>]*>|\s)*[\p{L}\p{N}]{2}/iu.test(
				item,
			),
		);

function parses(text: string): boolean {
	try {
		parseFeed(text);
		return true;
	} catch {
		return false;
	}
}

export const measure: Measure = {
	name: "feeds",
	what: "Share of feedparser's well-formed feeds (one small file a peculiarity of RSS, Atom, RDF or CDF) that are read without an error: their items, or the word that they have none; and share of those whose items have a text that give it.",
	baseline: "feedsmith alone does not throw.",
	data: "feedparser's tests (BSD 2-clause), github.com/kurtmckee/feedparser.",
	needs: [folder],
	async run(dataFolder, onError): Promise<readonly Figure[]> {
		const root = join(dataFolder, folder);
		const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".xml"));
		let [read, plain, texts, given] = [0, 0, 0, 0];
		for (const name of files.sort()) {
			const path = join(root, name);
			const text = readFileSync(path, "utf8");
			const { sources, notes } = await ingested(path);
			const failed = notes.filter(({ code }) => failures.has(code));
			if (failed.length === 0) read++;
			else onError(`${name}: ${failed.map(({ code, message }) => `${code}: ${message}`).join(" | ")}`);
			if (parses(text)) plain++;
			if (!hasText(text)) continue;
			texts++;
			if (sources.length > 0) given++;
			else onError(`${name}: no text; ${notes.map(({ code }) => code).join(", ")}`);
		}
		return [
			{ name: "feeds-read", value: read / files.length, baseline: plain / files.length },
			{ name: "feeds-with-text", value: texts },
			{ name: "texts-given", value: given / texts },
		];
	},
};
