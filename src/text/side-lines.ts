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
/** What a line to the readers goes on with; a verb that tells, or a further clause, makes it a sentence of the report. */
const rest = String.raw`(?:(?!\b(?:is|are|was|were|has|had|says?|said|told|began|would)\b)[^.!?,;:“”"\n]){0,80}`;
const site = String.raw`(?:twitter|x|facebook|instagram|google(?:\+| plus)?|linkedin|pinterest|tumblr|youtube)`;
const developing = String.raw`(?:(?: and|\W+(?:and|it|this (?:story|article|page)))? will be updated|\W+(?:please )?(?:check|come) back|\W+stay (?:tuned|with)|\W+(?:please )?refresh|\W+more (?:to (?:come|follow)|details|information|updates)|\W+updates (?:to|will) follow)`;
/** What a page says to its readers in a line of its own: "Sorry we are not accepting comments", "Scroll down for video", "Follow Tom Dorn on Twitter". */
const toReaders = new RegExp(
	String.raw`^[\W_]*(?:${[
		`(?:sorry,? )?(?:we are|we['’]re) not (?:currently )?accepting comments${rest}`,
		`comments (?:are|have been) (?:closed|disabled|turned off)${rest}`,
		`(?:please )?enable javascript${rest}`,
		`scroll down for (?:more|(?:the )?(?:videos?|photos?|pictures))${rest}`,
		"continue reading(?: the main story)?",
		`click here (?:for|to)${rest}`,
		`for the full story,? click here${rest}`,
		String.raw`follow .{1,60} on ${site}(?:(?:,|,? and|,? or) ${site})*(?:\W+@\w+)?`,
		String.raw`have something to add(?: to [^.!?,;:]{1,40})?\?(?: (?:e-?mail|join|leave|let|post|send|share|tell|write)\b${rest})?`,
		String.raw`to report problems(?: or (?:to )?leave (?:comments?|feedback)|${rest} this (?:article|page|story),? (?:click here|contact|e-?mail|write to)\b[^,;:“”"\n]{0,80})?`,
		`sign up (?:for|to) (?:(?:our|get)${rest}|the ${rest}(?:newsletters?|e-?mails?|alerts?))`,
		`(?:this is a (?:breaking|developing)(?: news)? story|this story is developing)(?:${developing}${rest})?`,
		"more to follow",
		String.raw`(?:see all|write a) comments?(?:\W*\d+)?(?: write a comment)?`,
		"play video",
	].join("|")})[\W_]*$`,
	"iu",
);
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
