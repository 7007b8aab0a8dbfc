import type { DateMark, Sentence } from "../../../core/index.js";
import { compact, stretchesOf } from "../../../text/compact.js";
import { handle } from "../../../text/handle.js";
import { type Day, daysCovered, isoDay, readDay } from "./calendar.js";
import type { Reading } from "./date-rule.js";
import { dateRules } from "./date-rules.js";
import { isAhead } from "./tense.js";

/** A cheap test that spares most sentences the rules. */
const hint =
	/\d|days?\b|night|morning|afternoon|evening|week|month|year|decade|centur|hour|minute|today|tonight|yesterday|tomorrow|annually|daily|monthly|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|quarter|Christmas|Easter|Thanksgiving|Halloween|New Year/;

/** Longest piece of a sentence the rules look at in one go; a longer one is cut at white space, so cost stays linear. */
const maxPiece = 4000;

/** A reading with its place in the stretch it was found in. */
interface Located extends Reading {
	readonly start: number;
	readonly end: number;
}

/** Lines about the text itself: an agency's slug or time stamp, a dateline before "(AP) --", a labelled time of publication. */
const headLine =
	/^\W*(?:[A-Z]{2,4}\d{8}\.\d{4}|(?:published|posted|updated|last updated|created|modified|time stamp|based on a report|originally published|first published)\b.*|\d{4}-\d\d-\d\d[ T]?[\d:]*|\d\d\/\d\d\/\d{4}[ \d:]*)\W*$/i;
const datelineDate = /^\p{Lu}[\p{L}.'’-]{0,24}(?:[ ,]{1,2}\p{Lu}[\p{L}.'’-]{0,24}){0,6}[ ,]{1,2}$/u;

/** "— Ann Holt (@annholt) March 8, 2024": when a post that the report shows was made, which says nothing of the matter. */
const posted = new RegExp(`${handle.source} ?$`);

function isFurniture(text: string, start: number, end: number): boolean {
	const around = Math.max(0, start - 200);
	const left = text.slice(around, start);
	const head = left.lastIndexOf("\n");
	if (head < 0 && around > 0) return false;
	const before = left.slice(head + 1);
	if (posted.test(before)) return true;
	const after = (text.slice(end, end + 100).split("\n", 1)[0] as string).trimEnd();
	if (headLine.test(before + text.slice(start, end) + after)) return true;
	return (
		datelineDate.test(before) &&
		/\p{Lu}{3}/u.test(before) &&
		/^,? ?(?:\([\p{L} .,&-]{2,30}\)|[-–—]{1,2}|\/)/u.test(after)
	);
}

/**
 * The time expressions of a text, in text order, resolved as news means them against the day of publication:
 * a bare weekday is the last one before or on it, a date without a year the nearest, unless the words look ahead.
 * `published` is ISO 8601 (date or date and time); what cannot be placed without it keeps a TIMEX3 value with `X` ("XXXX-WXX-3", "XXXX-01-20") and no days.
 * Datelines and time stamps at the head are no marks. "The eve of his Jan. 20 inauguration" is the day before.
 * Marks do not overlap.
 */
export function findDates(text: string, sentences: readonly Sentence[], published?: string): DateMark[] {
	const anchor = readDay(published);
	const out: DateMark[] = [];
	let previous: string | undefined;
	for (const sentence of sentences) {
		for (const stretch of stretchesOf(text, sentence.span, maxPiece)) {
			const piece = compact(text, stretch);
			if (!hint.test(piece.text)) continue;
			for (const found of readPiece(piece.text, anchor, previous)) {
				const span = piece.spanOf(found.start, found.end);
				if (isFurniture(text, span[0], span[1])) continue;
				const days = found.type === "date" ? (found.days ?? daysCovered(found.value)) : undefined;
				if (days) previous = found.value;
				out.push({
					span,
					value: found.value,
					type: found.type,
					...(days ? { from: isoDay(days[0]), to: isoDay(days[1]) } : {}),
				});
			}
		}
	}
	return out;
}

/** Readings of one stretch, in order and without overlap; of overlapping ones the first stands, of those that begin together the longest. */
function readPiece(text: string, anchor: Day | undefined, before: string | undefined): Located[] {
	const matches = dateRules.flatMap((rule, index) =>
		// Few stretches meet a rule, and to look for one match is half the work of listing all.
		(text.search(rule.pattern) < 0 ? [] : [...text.matchAll(rule.pattern)]).map((match) => ({
			rule,
			index,
			match,
			end: match.index + match[0].length,
		})),
	);
	matches.sort((a, b) => a.match.index - b.match.index || b.end - a.end || a.index - b.index);
	const out: Located[] = [];
	let previous = before;
	let taken = 0;
	for (const { rule, match, end } of matches) {
		const start = match.index;
		if (start < taken) continue;
		const reading = rule.read(
			match.groups ?? {},
			{
				anchor,
				get ahead() {
					return isAhead(text, start, end);
				},
				previous,
				before: text.slice(Math.max(0, start - 40), start),
				after: text.slice(end, end + 40),
			},
			match[0],
		);
		if (!reading) continue;
		if (reading.type === "date" && daysCovered(reading.value)) previous = reading.value;
		taken = end;
		out.push({ ...reading, start: start + (reading.skip ?? 0), end: start + match[0].trimEnd().length });
	}
	return out;
}
