import type { PlacedMention } from "../setting.js";

const score = /\b\d{1,4}(?:\s?[-–]\s?|\s?-?to-?\s?)\d{1,4}\b/;
const voting =
	/\b(?:vot(?:e|es|ed|ing)|tally|ballots?|roll call|won|win|lost|beat|defeated|elected|passed|opposition)\b/i;

/** Whether a mention gives a recorded result of a vote or a match: whoever tells it reads it off the same record. */
export function publicTally({ mention, report, sentence }: PlacedMention): boolean {
	const around = sentence ? report.text.slice(...sentence.span) : mention.quote;
	return score.test(mention.quote.slice(0, 500)) && voting.test(around.slice(0, 2000));
}

const procedure =
	/\b(?:accused of|charged with|charges? that|charges? of|indicted (?:on|for)|plead(?:ed|s|ing)? guilty|pled guilty|guilty plea|convicted of|found guilty|sentenced? (?:to|mr|ms|him|her|on|for)|sentencing|the judge|allegedly|according to (?:the )?(?:indictment|complaint|charges|court|prosecutors))\b/i;

/** Whether a mention tells what a charge or a court says without naming who tells it. */
export function courtRecord({ mention, report, sentence }: PlacedMention): boolean {
	const from = sentence?.span[0] ?? mention.span[0];
	return procedure.test(report.text.slice(from, Math.min(mention.span[1], from + 2000)));
}
