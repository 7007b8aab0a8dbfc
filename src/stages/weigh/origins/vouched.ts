import type { Act, ClaimKind, Disagreement } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import { isMeasured } from "../is-measured.js";
import type { PlacedMention, Setting } from "../setting.js";
import { decides } from "../settled.js";

/** Begins words that only place what is said: "during the withdrawal in 2021", "when the railway was dissolved", "who led it". */
const background = /^(?:during|when|while|after|before|since|amid|following|which|who|whose|whom|where)\b/i;
/** Begins words that only suppose it: "unless they return the engines" tells of no engines that others tell of. */
const supposing = /^(?:if|unless)\b/i;

/** Opens, within what somebody says, words that only place it: a day after these is the reporter's, "the engines left behind when the line closed in May". */
const inPassing = /\b(?:during|when|while|after|before|since|amid|following|which|who|whose|where)\b/i;

/** Who does one of these speaks of a figure or a day without giving it: "Holt, a pilot for 29 years, was praised by her crew". */
const takesNoStand: ReadonlySet<Act> = new Set<Act>(["reject", "deny", "demand", "request", "praise", "criticise"]);

/**
 * Whether the voice of a mention stands behind it. Nobody vouches by declining to speak, by rejecting, asking for or praising
 * something that the report puts a figure on, or for what the reporter adds about time and persons to indirect speech.
 */
function vouches({ mention, report }: PlacedMention, kind: ClaimKind, asserted: boolean): boolean {
	const { act, date, span, quote } = mention;
	if (act === "decline") return false;
	if (act && takesNoStand.has(act) && isMeasured(kind)) return false;
	if (liesWithin(quotedSpans(report), [span[0], span[0] + 1])) return true;
	const beforeDay = kind === "date" && date ? report.text.slice(span[0], date.span[0]) : "";
	return !background.test(quote) && !inPassing.test(beforeDay) && !(asserted && supposing.test(quote));
}

/** Mentions of a claim of this kind, with the voice only where it stands behind what is said. */
function vouched(placed: readonly PlacedMention[], kind: ClaimKind): PlacedMention[] {
	// What all only suppose is a condition, and theirs who set it.
	const asserted = placed.some(({ mention }) => !supposing.test(mention.quote));
	return placed.map((p) => (p.voice && !vouches(p, kind, asserted) ? { ...p, voice: undefined } : p));
}

/** Mentions of a claim, with the voice only where it stands behind what is said: those that take a side of a dispute do in whatever words. */
export function standingBehind(
	placed: readonly PlacedMention[],
	kind: ClaimKind,
	disagreement: Disagreement | null,
	setting: Setting,
): readonly PlacedMention[] {
	if (kind === "dispute") return placed;
	const vouching = vouched(placed, kind);
	if (disagreement?.kind !== "dispute") return vouching;
	return placed.map((p, i) => (decides(disagreement, p.mention, setting) ? p : (vouching[i] as PlacedMention)));
}
