import type { Cite, Credit } from "../../core/index.js";
import type { PlacedMention, Setting } from "./setting.js";

/**
 * Where the chain behind one mention ends. `voice`: somebody speaks; `credit`: another text is named; `narration`: the
 * report says it by itself, so nobody knows where it came from.
 */
export interface Root {
	readonly kind: "voice" | "credit" | "narration";
	/** Roots with one key are one root. */
	readonly key: string;
	/** In words a person understands. */
	readonly name: string;
	readonly report: string;
	readonly detail: string;
	readonly cite: Cite;
}

function creditIn({ report, sentence }: PlacedMention): Credit | undefined {
	if (!sentence) return undefined;
	return report.credits.find(
		(c) => c.scope === "sentence" && c.span[0] >= sentence.span[0] && c.span[1] <= sentence.span[1],
	);
}

const keyed = (name: string) =>
	name
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim();

/** The root that a mention goes back to. */
export function rootOf(placed: PlacedMention, setting: Setting): Root {
	const { mention, report, voice } = placed;
	const cite: Cite = { report: report.id, span: mention.span };
	if (voice) {
		const name = voice.name;
		return { kind: "voice", key: `voice ${voice.id}`, name, report: report.id, detail: `${name} says it`, cite };
	}
	const credit = creditIn(placed);
	if (credit) {
		return {
			kind: "credit",
			key: `credit ${keyed(credit.name)}`,
			name: credit.name,
			report: report.id,
			detail: `the report has it from ${credit.name}`,
			cite: { report: report.id, span: credit.span },
		};
	}
	return {
		kind: "narration",
		key: `narration ${setting.lineOf(report.id)}`,
		name: "unattributed",
		report: report.id,
		detail: "the report says it without naming a source",
		cite,
	};
}
