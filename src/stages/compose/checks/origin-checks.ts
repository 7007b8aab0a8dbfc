import {
	addTo,
	type Check,
	type Claim,
	isUnattributed,
	type Mention,
	type OriginGroup,
	onlyOf,
	surelyIn,
} from "../../../core/index.js";
import { inHeadline } from "../headline.js";
import type { ReportIndex } from "../report-index.js";
import { shownMention } from "../shown-mention.js";
import { isSilence, keepsSilent } from "./answer-checks.js";
import { copiedFrom, copiesIn } from "./copied-from.js";
import { checkOf, type Desk } from "./desk.js";

/** The names of those origins that have one. */
export const namesOf = (groups: readonly OriginGroup[]) => groups.filter((g) => !isUnattributed(g)).map((g) => g.name);

/** The mention to begin from: one that names the origin and is no headline, in the claim's own words where there is one. */
function leading({ mentions, statement }: Claim, headed: (mention: Mention) => boolean): Mention | undefined {
	const sure = mentions.filter((m) => !m.unsure);
	const named = sure.filter((m) => m.voice && !headed(m));
	return shownMention({ mentions: named.length > 0 ? named : sure, statement }, headed);
}

/** The one agency that some of these reports are signed by as a whole, and those reports: whose text the others copy. Undefined for none or several. */
function agencyOf(
	reports: readonly string[],
	indexes: ReadonlyMap<string, ReportIndex>,
): { readonly name: string; readonly reports: readonly string[] } | undefined {
	const signed = new Map<string, string[]>();
	for (const id of reports)
		for (const { kind, scope, name } of indexes.get(id)?.report.credits ?? [])
			if (kind === "agency" && scope === "report" && !signed.get(name)?.includes(id)) addTo(signed, name, id);
	const only = onlyOf(signed);
	return only && { name: only[0], reports: only[1] };
}

/** What several reports echo from one origin, and what nobody is named for. */
export function originChecks(desk: Desk): Check[] {
	const { story, indexes, askable } = desk;
	const copies = copiesIn(story.lineage);
	const headed = ({ report, span }: Mention) => inHeadline(indexes.get(report)?.report, span);
	return story.claims.flatMap((claim): Check[] => {
		const claims = [claim];
		const reports = surelyIn(claim.mentions);
		const first = leading(claim, headed);
		// A day by itself is no news of which somebody must be asked.
		if (claim.disagreement || !first || reports.length < 2 || claim.kind === "date") return [];
		// Who keeps silent is asked again, and not where it comes from.
		if (first.voice && isSilence(first)) return [];
		// Whoever only stands behind what may be of another claim is not asked.
		const behind = claim.origins.groups.filter((g) => g.reports.some((id) => reports.includes(id)));
		const ask = askable.of(namesOf(behind));
		const named = behind.filter((g) => g.name === ask[0]?.name).flatMap((g) => g.reports);
		const from = reports.filter((id) => named.includes(id));
		const echoed = claim.standing === "echoed" && behind.length > 0;
		// Where most name nobody, who does name somebody may have it from elsewhere than they. Where two are named the second may be another origin.
		if (echoed && ask.length === 1 && 2 * from.length >= reports.length) {
			const echo = checkOf(desk, "echo", { claims, ask, cites: [first], reports });
			return [from.length < reports.length ? { ...echo, from } : echo];
		}
		const unsourced = claim.standing === "unsourced" || (echoed && ask.length < 2);
		const plain = reports.filter((id) => !from.includes(id));
		const own = claim.mentions.filter((m) => !m.voice && plain.includes(m.report));
		const shown = shownMention({ mentions: own, statement: claim.statement }, headed) ?? first;
		if (!unsourced || keepsSilent(shown)) return [];
		const copied = copiedFrom(plain, copies);
		const signed = copied.length > 0 && plain.length === reports.length ? agencyOf(plain, indexes) : undefined;
		const told = { claims, cites: [shown], reports: plain };
		if (signed)
			return [{ ...checkOf(desk, "echo", { ...told, ask: askable.of([signed.name]) }), from: signed.reports }];
		const unnamed = checkOf(desk, "unnamed", told);
		return [copied.length > 0 ? { ...unnamed, from: copied } : unnamed];
	});
}
