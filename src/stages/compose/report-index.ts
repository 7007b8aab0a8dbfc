import {
	type Attribution,
	type DateMark,
	firstEndingAfter,
	type MarkedReport,
	type Mention,
	type Sentence,
	type Span,
	sharedLength,
} from "../../core/index.js";

interface Said {
	readonly content: Span;
	readonly attribution: Attribution;
	/** The story's voice that says it. */
	readonly voice: string | undefined;
}

/** Neighbouring content pieces looked at for one mention; contents hardly overlap, so few are enough. */
const neighbours = 8;

/** Finds what stands where in one marked report; each question is answered in logarithmic time. */
export class ReportIndex {
	readonly report: MarkedReport;
	readonly #said: readonly Said[];
	readonly #cues: readonly Span[];

	/** `voiceOf` gives the story's voice for one of the report's own, as mentions name it. */
	constructor(report: MarkedReport, voiceOf: (own: string) => string | undefined) {
		this.report = report;
		this.#cues = report.attributions.flatMap((a) => a.cue).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
		this.#said = report.attributions
			.flatMap((attribution) => {
				const voice = attribution.voice === undefined ? undefined : voiceOf(attribution.voice);
				return attribution.content.map((content) => ({ content, attribution, voice }));
			})
			.sort((a, b) => a.content[0] - b.content[0] || a.content[1] - b.content[1]);
	}

	sentenceAt(position: number): Sentence | undefined {
		const { sentences } = this.report;
		const sentence = sentences[firstEndingAfter(sentences, position, (s) => s.span[1])];
		return sentence && sentence.span[0] <= position ? sentence : undefined;
	}

	datesIn([start, end]: Span): DateMark[] {
		const { dates } = this.report;
		const out: DateMark[] = [];
		for (let i = firstEndingAfter(dates, start, (d) => d.span[1]); i < dates.length; i++) {
			const date = dates[i] as DateMark;
			if (date.span[0] >= end) break;
			out.push(date);
		}
		return out;
	}

	/** Cue words within a span. */
	cuesIn(span: Span): Span[] {
		const out: Span[] = [];
		for (let i = firstEndingAfter(this.#cues, span[0], (cue) => cue[1]); i < this.#cues.length; i++) {
			const cue = this.#cues[i] as Span;
			if (cue[0] >= span[1]) break;
			out.push(cue);
		}
		return out;
	}

	/** What is said within a span, in order of where it begins. */
	contentsIn([start, end]: Span): Span[] {
		const from = Math.max(0, firstEndingAfter(this.#said, start, (s) => s.content[0] + 1) - neighbours);
		const out: Span[] = [];
		for (let i = from; i < this.#said.length; i++) {
			const { content } = this.#said[i] as Said;
			if (content[0] >= end) break;
			if (content[1] > start) out.push(content);
		}
		return out;
	}

	/** The attribution whose content the mention's words are; the one by the mention's own voice where several hold them. */
	attributionOf({ span, voice }: Pick<Mention, "span" | "voice">): Attribution | undefined {
		const from = firstEndingAfter(this.#said, span[0], (s) => s.content[0] + 1);
		let best: Attribution | undefined;
		let bestScore = 0;
		const first = Math.max(0, from - neighbours);
		for (const { content, attribution, voice: own } of this.#said.slice(first, from + neighbours)) {
			const shared = sharedLength(content, span);
			if (shared === 0) continue;
			const score = shared + (own === voice ? span[1] - span[0] : 0);
			if (score > bestScore) {
				best = attribution;
				bestScore = score;
			}
		}
		return best;
	}
}
