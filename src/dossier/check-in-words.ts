import type { Check, CheckKind, VoiceKind } from "../core/index.js";
import { excerpt } from "./excerpt.js";
import { counted, listed } from "./listing.js";
import { voiceInWords } from "./voice-in-words.js";

/** What kind of check it is, to stand before the line. */
export const checkHeading: Readonly<Record<CheckKind, string>> = {
	difference: "They differ",
	echo: "One origin",
	unnamed: "Nobody named",
	unanswered: "No answer told",
	declined: "Kept silent",
	spelling: "One name",
};

/** Within a sentence: "an unnamed official". */
function inSentence(name: string, kind: VoiceKind): string {
	const lowered = (words: string, first: RegExp) => words.replace(first, (word) => word.toLowerCase());
	if (kind === "anonymous") return lowered(voiceInWords({ name, kind }), /^(?:An?|The|One|Two|Unnamed)(?= )/);
	// "One America News" keeps its capital.
	return lowered(excerpt(name, 80), kind === "document" ? /^(?:An?|The)(?= )/ : /^The(?= )/);
}

/** What to do, as a sentence without its full stop: "Find the 2022 report itself: 4 reports rest on it". Safe to print. */
export function checkInWords({ kind, ask, reports }: Check): string {
	const carried = counted(reports.length, "report");
	const names = listed(ask.map(({ name, kind }) => inSentence(name, kind)));
	const document = ask[0]?.kind === "document";
	switch (kind) {
		case "difference":
			if (ask.length === 0) return "Find somebody who knows: neither side of the difference names a source";
			return document ? `Look it up in ${inSentence(ask[0]?.name ?? "", "document")}` : `Ask ${names}`;
		case "echo":
			if (document) return `Find ${names}: ${carried} rest on it`;
			if (ask.every((a) => a.kind === "anonymous"))
				return `Find another source: ${carried} rest on ${names || "one source"}`;
			return `Go back to ${names}: ${carried} rest on nothing else`;
		case "unnamed":
			return `Find out who says so: ${carried} tell it in their own voice`;
		case "unanswered":
			return `Ask the other side: ${carried} ${reports.length === 1 ? "tells" : "tell"} it, none an answer`;
		case "declined":
			return `Ask ${names || "them"} again`;
		case "spelling":
			return `Find out how it is spelled: ${carried} ${reports.length === 1 ? "spells" : "spell"} it otherwise`;
	}
}
