import { type Check, type CheckKind, type VoiceKind, wordsAt } from "../core/index.js";
import { excerpt, quoted } from "./excerpt.js";
import { counted, listed } from "./listing.js";
import { visibleText } from "./visible-text.js";
import { voiceInWords } from "./voice-in-words.js";

/** What kind of check it is, to stand before the line. */
export const checkHeading: Readonly<Record<CheckKind, string>> = {
	retracted: "Taken back",
	announced: "Said to differ",
	difference: "They differ",
	echo: "One origin",
	unnamed: "Nobody named",
	unanswered: "No answer told",
	declined: "Kept silent",
	spelling: "One name",
};

/** How the words for somebody unnamed begin where a capital is only that of a sentence. */
const unnamed =
	/^(?:An?|The|Th[eo]se|Both|All|Even|One|Two|Three|His|Her|Its|Their|Other|Another|Anonymous|Unnamed|Some|Many|Most|Several|Others?|Critics|Officials|Sources|Aides|Experts|Analysts|Witnesses|Residents|Lawyers)(?![\p{L}])/u;

/** Who is no more than so many: nobody could ask "many" or "another". */
const isCrowd = ({ name, kind }: Check["ask"][number]) =>
	kind === "anonymous" &&
	/^(?:many|some|others?|several|most|all|both|few|those|people|they|one|another|two|three|half|none|n?either)$/i.test(
		name,
	);

/** A body told in common words without an article: "interior ministry"; not "police", "prosecutors", "Orland's ministry". */
const bareBody =
	/^(?!(?:an?|the|his|her|its|their|this|that|th[eo]se|one|another|some|many|most|several|other|both|all|local|state|foreign media)\b)[\p{Ll} -]*\b(?:ministry|department|government|court|council|parliament|congress|senate|army|military|navy|company|firm|agency|group|bank|committee|commission|university|club|team|party|office|bureau|authority|embassy|hospital|school|church|association|union|board|charity|foundation|cabinet)$/u;

/** Something written that is told in common words without an article: "rules issued in May". */
const bareDocument =
	/^(?!(?:an?|the|his|her|its|their|my|our|your|this|that|th[eo]se|one|another|some|many|most|several|other|both|all|any|no)\b)\p{Ll}/u;

/** A body named by what it is: "Ministry", "Ferry Safety Committee"; not "Orland's Ministry". */
const namedOffice =
	/^(?!.*['’]s?(?:\s|$))(?!(?:An?|The|His|Her|Its|Their)\s)(?=\p{Lu}).*(?<![\p{L}-])(?:Ministry|Department|Committee|Commission|Authority|Agency|Bureau|Board|Association)$/u;

/** Within a sentence: "an unnamed official". */
function inSentence(name: string, kind: VoiceKind): string {
	const lowered = (words: string, first: RegExp) => words.replace(first, (word) => word.toLowerCase());
	if (kind === "anonymous") return lowered(voiceInWords({ name, kind }), unnamed);
	// "Interior ministry" and "rules issued in May" stand without their article; "police" needs none.
	if (kind === "organisation" && (bareBody.test(name) || namedOffice.test(name))) return `the ${excerpt(name, 80)}`;
	if (kind === "document" && bareDocument.test(name)) return `the ${excerpt(name, 80)}`;
	// "One America News" keeps its capital.
	return lowered(
		excerpt(name, 80),
		kind === "document" ? /^(?:An?|The)(?= )/ : /^(?:An?(?= \p{Ll})|The|His|Her|Its|Their)(?= )/u,
	);
}

/** What to do, as a sentence without its full stop: "Find the 2022 report: 4 reports have this from nothing else". `labels` names reports; an id stands for one that has none. `textOf` is where the words of a name are looked up. Safe to print. */
export function checkInWords(
	{ kind, ask: asked, claims, reports, from, about, office, corrected, cites }: Check,
	labels: ReadonlyMap<string, string> = new Map(),
	textOf: (report: string) => string = () => "",
): string {
	const one = reports.length === 1;
	const ask = asked.filter((who) => !isCrowd(who));
	const carried = counted(reports.length, "report");
	const having = `${carried} ${one ? "has" : "have"} this from`;
	const names = listed(ask.map(({ name, kind }) => inSentence(name, kind)));
	const document = ask[0]?.kind === "document";
	const nobody = ask.every((a) => a.kind === "anonymous");
	const toDo = document
		? `Find ${names}`
		: nobody
			? `Find another source than ${names || "one"}`
			: `Go back to ${names}`;
	switch (kind) {
		case "retracted":
			return `Say that ${names || "whoever said it"} took it back: ${carried} ${one ? "tells it and does" : "tell it and do"} not say so`;
		case "announced": {
			if (corrected)
				return `See what was changed: ${carried} ${one ? "says itself that it was" : "say themselves that they were"} corrected or updated`;
			const words = about && cites[0] ? excerpt(wordsAt(textOf(cites[0].report), about), 120) : "";
			const over = words ? ` over ${quoted(words)}` : "";
			const says = `${carried} ${one ? "says itself" : "say themselves"} that`;
			return claims.length > 0
				? `Hold the accounts against each other: ${says} they differ${over}, and so do reports here`
				: `Find the other account: ${says} accounts differ${over}; no difference found here is surely over it`;
		}
		case "difference":
			if (office) return "Look up who held the office that day";
			if (ask.length === 0) return "Find somebody who knows: neither side of the difference names a source";
			return document ? `Look it up in ${inSentence(ask[0]?.name ?? "", "document")}` : `Ask ${names}`;
		case "echo":
			if (from) {
				const others = reports.length - from.length;
				const some = `${from.length} of the ${carried} that tell this ${from.length === 1 ? "has" : "have"} it from this source`;
				return `${toDo}: ${some}, the ${others === 1 ? "other names" : "others name"} nobody`;
			}
			if (nobody) return `Find another source: ${having} ${names || "one source"} alone`;
			return `${toDo}: ${having} ${document ? "nothing" : "nobody"} else`;
		case "unnamed": {
			if (from) {
				const labelled = (ids: readonly string[]) =>
					listed(
						ids.map((id) => labels.get(id) ?? visibleText(id)),
						3,
					);
				const others = reports.filter((id) => !from.includes(id));
				const carry = others.length === 1 ? "carries" : "carry";
				if (from.length === 1) return `Find where ${labelled(from)} has it from: ${labelled(others)} ${carry} its text`;
				const shared = from.length === 2 ? "one carries the text of the other" : "they carry one text";
				const too = others.length > 0 ? `, and ${labelled(others)} ${carry} it too` : "";
				return `Find where ${labelled(from)} have it from: ${shared}${too}`;
			}
			if (claims.length > 1)
				return `Find out who says each of these: ${carried} ${one ? "tells them in its" : "between them tell them in their"} own voice`;
			return `Find out who says so: ${carried} ${one ? "tells this in its" : "tell this in their"} own voice`;
		}
		case "unanswered":
			return `Ask the other side: ${carried} ${one ? "tells" : "tell"} it, none an answer`;
		case "declined":
			return `Ask ${names || "them"} again`;
		case "spelling": {
			const ways = cites.map(({ report, span }) => excerpt(wordsAt(textOf(report), span), 80)).filter(Boolean);
			const [first, ...others] = ways.map(quoted);
			return first && others.length > 0
				? `Find out how ${first} is spelled: ${carried} ${one ? "has" : "have"} ${others.join(" or ")}`
				: `Find out how it is spelled: ${carried} ${one ? "spells" : "spell"} it otherwise`;
		}
	}
}
