import { type Attribution, keyOf, type MarkedReport, type Report, type Span, sharedLength } from "../src/core/index.js";
import { goldNeeds, goldStories } from "./gold.js";
import type { Figure, Measure } from "./measure.js";
import { locateQuote } from "./score-dossier.js";

/** The attribution whose words cover most of the quote; of those that cover as much, the shortest. */
export function attributionOf(report: MarkedReport, quote: Span): Attribution | undefined {
	let best: { readonly attribution: Attribution; readonly shared: number; readonly length: number } | undefined;
	for (const attribution of report.attributions) {
		const content = attribution.content.reduce((n, s) => n + sharedLength(s, quote), 0);
		if (content === 0) continue;
		const spans = [...attribution.content, ...attribution.cue, ...attribution.source];
		const shared = spans.reduce((n, s) => n + sharedLength(s, quote), 0);
		const length = attribution.content.reduce((n, s) => n + s[1] - s[0], 0);
		if (!best || shared > best.shared || (shared === best.shared && length < best.length))
			best = { attribution, shared, length };
	}
	return best?.attribution;
}

/** Same speaker: the last word of one name stands in the other, plurals and written-together names aside ("DelGiudice"). */
export function sameName(a: string, b: string): boolean {
	const words = (name: string) =>
		keyOf(name)
			.split("-")
			.map((w) => w.replace(/s$/, ""));
	const [x, y] = [words(a), words(b)];
	const last = (of: readonly string[]) => of.at(-1) as string;
	if (x.join("").endsWith(y.slice(-2).join("")) && y.length > 1) return true;
	return last(x).length > 2 && (y.includes(last(x)) || x.includes(last(y)));
}

/** The nearest two or more capitalised words before the quote: the naive speaker. */
export function nearestName(report: Report, quote: Span): string {
	const before = report.text.slice(Math.max(0, quote[0] - 400), quote[0]);
	return [...before.matchAll(/\p{Lu}\p{L}+(?: \p{Lu}[\p{L}.]+)+/gu)].at(-1)?.[0] ?? "";
}

/** Voices and acts of labelled mentions that one voice carries. */
export const measure: Measure = {
	name: "voices",
	what: "share of labelled mentions with a named voice whose attribution is found, has that voice, has that act",
	baseline: 'the nearest capitalised words before the quote; act "state"',
	data: "stories labelled for this project over AQUAINT, ECB+ and BASIL texts",
	needs: goldNeeds,
	async run(dataFolder: string, onError): Promise<readonly Figure[]> {
		let [all, found, voice, act, naiveVoice, naiveAct] = [0, 0, 0, 0, 0, 0];
		for (const story of await goldStories(dataFolder)) {
			const { gold } = story;
			const marked = new Map((await story.marked()).map((r) => [r.id, r]));
			for (const claim of gold.claims) {
				if (!claim.voice || claim.voice.startsWith("anonymous")) continue;
				for (const mention of claim.mentions) {
					const report = marked.get(mention.doc);
					const quote = report && locateQuote(report.text, mention.quote);
					if (!report || !quote) continue;
					const wanted = mention.act ?? claim.act;
					all++;
					if (sameName(nearestName(report, quote), claim.voice)) naiveVoice++;
					if (wanted === "state") naiveAct++;
					const attribution = attributionOf(report, quote);
					if (!attribution) {
						onError(`no attribution, labelled "${claim.voice}": ${mention.quote}`);
						continue;
					}
					found++;
					const name = report.voices.find((v) => v.id === attribution.voice)?.name ?? "";
					if (sameName(name, claim.voice)) voice++;
					else onError(`voice "${name}", labelled "${claim.voice}": ${mention.quote}`);
					if (attribution.act === wanted) act++;
				}
			}
		}
		const share = (n: number) => n / Math.max(1, all);
		return [
			{ name: "mentions", value: all },
			{ name: "found", value: share(found) },
			{ name: "voice", value: share(voice), baseline: share(naiveVoice) },
			{ name: "act", value: share(act), baseline: share(naiveAct) },
		];
	},
};
