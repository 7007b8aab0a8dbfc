import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { Source } from "../src/core/index.js";
import { extractReport } from "../src/stages/extract/index.js";
import { parsePage } from "../src/stages/extract/page-node.js";
import { pageParagraphs } from "../src/stages/extract/page-paragraphs.js";
import { decodeBytes } from "../src/stages/ingest/decode-bytes.js";
import { mean } from "./mean.js";
import type { Measure } from "./measure.js";

const folder = "article-extraction";
const shingleWords = 4;

/** Counts of all runs of four `\w+` tokens; a text of fewer tokens is one run. */
function shinglesOf(text: string): Map<string, number> {
	const tokens = text.match(/[\p{L}\p{N}\p{M}_]+/gu) ?? [];
	const out = new Map<string, number>();
	for (let i = 0; i < Math.max(1, tokens.length - shingleWords + 1); i++) {
		const key = tokens.slice(i, i + shingleWords).join(" ");
		if (key) out.set(key, (out.get(key) ?? 0) + 1);
	}
	return out;
}

/** Precision and recall of one document, by the formula of the benchmark's evaluate.py; undefined where it counts none. */
function shingleMatch(truth: string, found: string): { precision: number | undefined; recall: number | undefined } {
	const a = shinglesOf(truth);
	const b = shinglesOf(found);
	let tp = 0;
	let fp = 0;
	let fn = 0;
	for (const key of new Set([...a.keys(), ...b.keys()])) {
		const x = a.get(key) ?? 0;
		const y = b.get(key) ?? 0;
		tp += Math.min(x, y);
		fp += Math.max(0, y - x);
		fn += Math.max(0, x - y);
	}
	return { precision: tp + fp > 0 ? tp / (tp + fp) : undefined, recall: tp + fn > 0 ? tp / (tp + fn) : undefined };
}

/** Micro F1 of the benchmark: of mean precision and mean recall. */
function scoreOf(pairs: readonly { readonly truth: string; readonly found: string }[]) {
	const each = pairs.map(({ truth, found }) => shingleMatch(truth, found));
	const precision = mean(each.map((e) => e.precision));
	const recall = mean(each.map((e) => e.recall));
	return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** Every page of the set with its true text and what was found in it. */
function readPages(dataFolder: string): { id: string; html: string; truth: string }[] {
	const truth = JSON.parse(readFileSync(join(dataFolder, folder, "ground-truth.json"), "utf8")) as Record<
		string,
		{ articleBody?: string }
	>;
	return readdirSync(join(dataFolder, folder, "html"))
		.filter((name) => name.endsWith(".html.gz"))
		.sort()
		.flatMap((name) => {
			const id = name.replace(/\.html\.gz$/, "");
			const decoded = decodeBytes(gunzipSync(readFileSync(join(dataFolder, folder, "html", name))), true);
			return id in truth && "text" in decoded ? [{ id, html: decoded.text, truth: truth[id]?.articleBody ?? "" }] : [];
		});
}

const sourceOf = (format: "html" | "text", text: string): Source => ({
	id: "page",
	place: "page",
	format,
	text,
	known: {},
	notes: [],
});

const bodyText = (html: string) => {
	const page = parsePage(html);
	return pageParagraphs(page.body ?? page)
		.map((p) => p.text)
		.join("\n");
};

export const measure: Measure = {
	name: "page-text",
	what: "Main text of news and blog pages, from HTML and from a plain-text save of the same pages: F1 of four-word shingles, precision and recall averaged over pages.",
	baseline: "all text of the body element",
	data: "scrapinghub article-extraction-benchmark (MIT; pages belong to their publishers), https://github.com/scrapinghub/article-extraction-benchmark",
	needs: [folder],
	async run(dataFolder) {
		const pages = readPages(dataFolder);
		const read = (html: string) => extractReport(sourceOf("html", html)).text;
		const ours = scoreOf(pages.map(({ html, truth }) => ({ truth, found: read(html) })));
		const naive = scoreOf(pages.map(({ html, truth }) => ({ truth, found: bodyText(html) })));
		// The same pages as a browser's "save as text" would write them: nothing but lines.
		const saved = scoreOf(
			pages.map(({ html, truth }) => {
				const { text, title } = extractReport(sourceOf("text", bodyText(html)));
				return { truth, found: title && text.startsWith(title) ? text.slice(title.length) : text };
			}),
		);
		return [
			{ name: "page-text-f1", value: ours.f1, baseline: naive.f1 },
			{ name: "page-text-precision", value: ours.precision, baseline: naive.precision },
			{ name: "page-text-recall", value: ours.recall, baseline: naive.recall },
			{ name: "text-save-f1", value: saved.f1, baseline: naive.f1 },
			{ name: "text-save-precision", value: saved.precision, baseline: naive.precision },
			{ name: "text-save-recall", value: saved.recall, baseline: naive.recall },
		];
	},
};
