import { clockSuffix, type DateRule, durationOf, unitPattern } from "./date-rule.js";
import { clockPattern, countOf, countPattern } from "./date-words.js";

/** Lengths of time, what recurs, and times of day alone. */
export const durationRules: readonly DateRule[] = [
	{
		// "the past two months", "three years", "two-year", "decades-long"
		pattern: new RegExp(
			`(?:\\b(?:the|these) (?<span>past|last|next|coming|first|final) )?\\b(?<count>${countPattern})(?:(?: more| full| long| straight| consecutive)? | ?- ?)(?<unit>${unitPattern})(?:[- ]long)?\\b(?! ?-? ?olds?\\b| of age)`,
			"gi",
		),
		read(g, place, matched) {
			const count = countOf(g.count as string);
			// "$1 billion a year", "twice a day": a rate, not a length.
			if (
				/^an? [a-z]+$/i.test(matched) &&
				!/\b(?:for|in|within|than|nearly|almost|about|over|of|after|took|take|takes|last|lasted|as) $/i.test(
					place.before,
				)
			)
				return undefined;
			if (/^[Oo]ne day$/.test(matched)) return undefined;
			return { value: durationOf(count, g.unit as string), type: "duration" };
		},
	},
	{
		pattern:
			/\b(?:(?:for|in|over|after) (?:the )?(?:(?:past|recent|coming|last|many) )?)?(?<unit>hours|days|weeks|months|years|decades|centuries)(?:-long)?\b(?! (?:ago|old|later|earlier|before|after))/gi,
		read(g, { before }, matched) {
			const led = /^(?:for|in|over|after) (?!the [a-z]+$)/i.test(matched) || /-long$/.test(matched);
			if (!led || (/[\w-]$/.test(before.trimEnd()) && /\d$/.test(before))) return undefined;
			return {
				value: durationOf(undefined, g.unit as string),
				type: "duration",
				skip: matched.toLowerCase().lastIndexOf((g.unit as string).toLowerCase()),
			};
		},
	},
	{
		pattern:
			/\b(?:(?:every|each) (?<unit>day|week|month|year|weekday|night|morning)|(?<adverb>daily|weekly|monthly|yearly|annually))\b(?! (?:Mail|News|Times|Telegraph|Express|Mirror|Beast|Star|Post|Record|Standard))/g,
		read(g) {
			const code = /day|night|morning|daily/.test(g.unit ?? g.adverb ?? "")
				? "D"
				: /week/.test(g.unit ?? g.adverb ?? "")
					? "W"
					: /month/.test(g.unit ?? g.adverb ?? "")
						? "M"
						: "Y";
			return { value: `P1${code}`, type: "set" };
		},
	},
	{
		pattern: new RegExp(`(?<![\\w:.])(?<clock>${clockPattern})`, "g"),
		read(g, place, matched) {
			// Digits with a colon alone may be a score or a verse.
			if (
				!/[a-zA-Z]/.test(matched) &&
				!/\b(?:at|around|by|until|from|before|after|about|to|and|between|approximately|since) (?:about |around |approximately )?$/i.test(
					place.before,
				)
			)
				return undefined;
			return { value: clockSuffix(g.clock), type: "time" };
		},
	},
];
