import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Note } from "../src/core/index.js";
import { ingested } from "./ingested.js";
import type { Figure, Measure } from "./measure.js";

const files = (folder: string, ending: string) =>
	readdirSync(folder, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(ending))
		.sort()
		.map((name) => join(folder, name));

/** Codes that say that a file is broken, and not merely without a text. */
const refusals = new Set(["bad-item", "bad-json", "bad-xml", "bad-line", "empty-report"]);

/** The share of files for which `right` holds; the others are told with what was said of them. */
async function share(
	paths: readonly string[],
	right: (read: Awaited<ReturnType<typeof ingested>>) => boolean,
	onError: (line: string) => void,
): Promise<number> {
	let good = 0;
	for (const path of paths) {
		const read = await ingested(path);
		if (right(read)) good++;
		else
			onError(`${path}: ${read.sources.length} texts; ${read.notes.map((n) => `${n.code}: ${n.message}`).join(" | ")}`);
	}
	return good / paths.length;
}

const isRefused = ({ notes }: { readonly notes: readonly Note[] }) => notes.some(({ code }) => refusals.has(code));

export const measure: Measure = {
	name: "wire",
	what: "Share of IPTC's conformance files of ninjs that are read (a text, or a note that says what the item is) where they should pass, and refused with a reason where they should fail; share of its NewsML-G2 examples with a text of their own of which that text is read, and share of the others that are told for what they are.",
	baseline: "JSON.parse alone: everything that is JSON passes.",
	data: "IPTC newsinjson validation test suite (MIT) and NewsML-G2 examples (CC BY 4.0), github.com/iptc.",
	needs: ["formats/ninjs/validation", "formats/newsml-g2/examples"],
	async run(folder, onError): Promise<readonly Figure[]> {
		const ninjs = files(join(folder, "formats", "ninjs", "validation"), ".json");
		const passing = ninjs.filter((path) => path.includes("should_pass"));
		const failing = ninjs.filter((path) => path.includes("should_fail"));
		const isJson = (path: string) => {
			try {
				JSON.parse(readFileSync(path, "utf8"));
				return true;
			} catch {
				return false;
			}
		};
		const g2 = files(join(folder, "formats", "newsml-g2", "examples"), ".xml");
		const withText = g2.filter((path) =>
			/<(?:body\.content|inlineData)\b|<inlineXML[^>]*>\s*<p>/.test(readFileSync(path, "utf8")),
		);
		const others = g2.filter((path) => !withText.includes(path));
		return [
			{
				name: "ninjs-passed",
				value: await share(passing, (read) => !isRefused(read), onError),
				baseline: passing.filter(isJson).length / passing.length,
			},
			{
				name: "ninjs-refused",
				value: await share(failing, (read) => read.sources.length === 0 && isRefused(read), onError),
				baseline: failing.filter((path) => !isJson(path)).length / failing.length,
			},
			{ name: "newsml-texts", value: await share(withText, (read) => read.sources.length > 0, onError) },
			{
				name: "newsml-told",
				value: await share(others, (read) => read.sources.length === 0 && read.notes.length > 0, onError),
			},
		];
	},
};
