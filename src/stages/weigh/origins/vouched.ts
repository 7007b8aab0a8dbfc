import type { Act, ClaimKind } from "../../../core/index.js";
import { liesWithin, quotedSpans } from "../../../text/quoted-spans.js";
import type { PlacedMention } from "../setting.js";

/** Begins words that only place what is said: "during the withdrawal in 2021", "when the railway was dissolved", "who led it". */
const background = /^(?:during|when|while|after|before|since|amid|following|which|who|whose|whom|where)\b/i;

/** Who does one of these speaks of a figure or a day without giving it. */
const takesNoStand: ReadonlySet<Act> = new Set<Act>(["reject", "deny", "demand", "request"]);
const measured: ReadonlySet<ClaimKind> = new Set<ClaimKind>(["figure", "count", "date"]);

/**
 * Whether the voice of a mention stands behind it. Nobody vouches by declining to speak, by rejecting or asking for
 * something that the report puts a figure on, or for what the reporter adds about time and persons to indirect speech.
 */
function vouches({ mention, report }: PlacedMention, kind: ClaimKind): boolean {
	const { act, span, quote } = mention;
	if (act === "decline") return false;
	if (act && takesNoStand.has(act) && measured.has(kind)) return false;
	return !background.test(quote) || liesWithin(quotedSpans(report), [span[0], span[0] + 1]);
}

/** Mentions of a claim of this kind, with the voice only where it stands behind what is said. */
export function vouched(placed: readonly PlacedMention[], kind: ClaimKind): PlacedMention[] {
	return placed.map((p) => (p.voice && kind !== "dispute" && !vouches(p, kind) ? { ...p, voice: undefined } : p));
}
