import { type Span, trimmed } from "../core/index.js";

/** A line that points at another story or stands under a picture is at most so many code units long. */
const longest = 300;

/** What stands before the headline of another story: "SEE ALSO: …", "Read more: …", "Related: …". */
const pointer =
	/^[\W_]*(?:see also|(?:read|watch|listen) (?:more|also|next)|also (?:read|see|watch)|must (?:read|watch)|related(?: (?:stories|story|articles?|coverage|links?|reading|news|videos?))?|more (?:on this|from us)|more on this story|don['’]t miss|recommended(?: (?:stories|for you|reading))?)\s*[:：|–—>»→]\s*\S/iu;
/** The same as a line of its own, above the headline. */
const pointerAlone =
	/^[\W_]*(?:see also|read (?:more|also|next)|also read|related(?: (?:stories|story|articles?|coverage|links?|reading|news|videos?))?|recommended (?:stories|for you|reading))\W*$/iu;
/** "Photo: the mayor speaks …", "Image credit: …". */
const labelled =
	/^[\W_]*(?:file |stock )?(?:photo(?:graph)?s?|pictures?|images?|caption|image caption|media caption|illustration|screenshot)(?: (?:credits?|copyright|courtesy(?: of)?))?\s*[:：|]\s*\S/iu;
/** "… on a visit in May. (Photo: Tom Dorn)", "… in May. Photo: Norna", "… in May. Getty Images". */
const credited =
	/\((?:(?:[Ff]ile )?(?:[Pp]hoto|[Ii]mage|[Pp]icture)(?:s|graph)?(?: (?:[Cc]redit|by|courtesy(?: of)?))?\s*[:/]|AP Photo|REUTERS\/)[^()]{0,120}\)\W*$|(?:^|[.!?”"]\s+)(?:(?:Photo|Image|Picture)s?(?:graph)?(?: credit)?:\s*[^.:]{2,60}|(?:AP Photo|REUTERS)\/[^.]{2,60}|[^.]{0,60}\/\s?Getty Images|Getty Images)\W*$/u;
/** What a page says to its readers: "Sorry we are not accepting comments", "Scroll down for video", "Follow Tom Dorn on Twitter". */
const toReaders =
	/^[\W_]*(?:(?:sorry,? )?(?:we are|we['’]re) not (?:currently )?accepting comments|comments (?:are|have been) (?:closed|disabled|turned off)|(?:please )?enable javascript|scroll down for (?:more|the|videos?|photos?|pictures)|continue reading(?: the main story)?[\W_]*$|click here (?:for|to)|for the full story,? click here|follow .{1,60} on (?:twitter|facebook|instagram|google)\b|have something to add\b|to report problems\b|sign up (?:for|to) (?:our|the|get)\b|this is a (?:breaking|developing)(?: news)? story\b|this story is developing\b|more to follow[\W_]*$|(?:see all|write a) comments?\b|play video[\W_]*$)/iu;
/** How a sentence of the report begins, though a credit follows it. */
const goesOn = /^(?:he|she|it|they|we|i|but|and|the same|this|that)\b|^[“"‘']/iu;
const endsSentence = /[.!?:;,]["'”’)\]]*$/u;

/**
 * Lines of a text that are no part of what it reports, by their own words: they point at another story, speak to the page's readers, or tell
 * what a picture shows and who took it. Sorted; the first line, which may be the headline, is never one.
 */
export function sideLinesOf(text: string): Span[] {
	const out: Span[] = [];
	let isFirst = true;
	let below = false;
	for (let start = 0; start < text.length; ) {
		const next = text.indexOf("\n", start);
		const end = next < 0 ? text.length : next;
		const span = end - start > 2 * longest ? undefined : trimmed(text, [start, end]);
		const line = span && span[1] - span[0] <= longest ? text.slice(...span) : "";
		const isBlank = end - start <= 2 * longest && !span;
		start = end + 1;
		if (isBlank) continue;
		const alone = pointerAlone.test(line);
		// The headline below "Read more"; a sentence there is the report's.
		const isHeadline = below && line !== "" && !endsSentence.test(line);
		const isSide =
			alone ||
			isHeadline ||
			toReaders.test(line) ||
			pointer.test(line) ||
			labelled.test(line) ||
			(credited.test(line) && !goesOn.test(line));
		if (span && isSide && !isFirst) out.push(span);
		below = alone;
		isFirst = false;
	}
	return out;
}
