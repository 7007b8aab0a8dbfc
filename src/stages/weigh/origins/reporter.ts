import { keyOf } from "../../../core/index.js";
import { saidIn } from "../said-in.js";
import { type PlacedMention, type Setting, tokensIn } from "../setting.js";

/** Roles in which a person speaks for an outlet that passes on what others know. */
const reporting = /(?<!\p{L})(?:reporter|correspondent|journalist|anchor|newscaster)(?!\p{L})/iu;

/**
 * Whether a person passes on in a mention what others know, for an outlet: its reporter, or who, known by nothing but the
 * outlet, "reports" it ("Norda TV's Ida Marsh reports") or is whom an outlet of the story has it from ("according to Norda
 * TV's Ida Marsh"). An outlet's spokesman, or who "says" it, speaks for himself.
 */
export function isReporter({ voice, report, mention }: PlacedMention, setting: Setting): boolean {
	if (voice?.kind !== "person") return false;
	const { role, speaksFor, name } = voice;
	if (role !== undefined) return reporting.test(role);
	if (!speaksFor) return false;
	const { cue = [] } = saidIn(report, mention.span) ?? {};
	const words = cue.flatMap((span) => tokensIn(report, span).map((t) => t.lower)).join(" ");
	if (words === "reports" || words === "is reporting") return true;
	if (!/^(?:according to|reported)$/.test(words)) return false;
	const outlet = keyOf(speaksFor);
	const owned = new Set([outlet, keyOf(`${speaksFor}'s ${name}`), keyOf(`${speaksFor}’s ${name}`)]);
	return (
		setting.isOutlet({ ...voice, kind: "organisation", name: speaksFor }) ||
		report.credits.some(({ kind, name: credited }) => kind === "outlet" && owned.has(keyOf(credited)))
	);
}
