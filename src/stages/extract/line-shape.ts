import { commandVerbs, functionWords, pageNouns, readerWords } from "./furniture-words.js";

/** What a line of a page save looks like. `prose`: a sentence of a report; `furniture`: the page's own; `short`: could be either. */
export type LineKind = "prose" | "short" | "furniture";

export interface LineShape {
	readonly kind: LineKind;
	readonly words: number;
	/** 0 and up: how much speaks for the page; 1 is enough. */
	readonly furniture: number;
}

/** Only the beginning of a line is looked at: a hostile line of megabytes costs no more than a paragraph. */
const maxLook = 4_000;

const bullet = /^[\s•·▪►▶»›→*+\-–—|>×✕✖#]+/u;
const wordPattern = /[\p{L}\p{N}]+(?:['’.\-_][\p{L}\p{N}]+)*/gu;
const fileName = /^\S{1,80}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|ico|mp[34]|mov|avi|pdf)$/i;
const address = /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\w{2,}|(?:^|\s)@\w+/gi;
const sentenceEnd = /[.!?…]["'”’)\]]*$/u;
/** A label and a colon before a headline: "READ ALSO: …", "Related – …", "Watch | …". */
const linkLabel =
	/^(?:(?:also|must|read|see|watch|listen|more|related|recommended|further|don['’]t miss|editor['’]?s?|trending|explore|background|follow)(?: (?:also|more|next|this|now|on|from|it|the|picks?|choice|pick|reading|news|story|stories|articles?|posts?|coverage|watch|read|see|full)){0,4})\s*(?:[:|–—>»→]|-\s)/i;
/** A count with what is counted on pages, or a moment ago: "3 comments", "12 min read", "5 hours ago", "1.2k shares". */
const counter =
	/^(?:\D{0,12}\s)?[\d.,]+\s?[km]?\+?\s*(?:min(?:ute)?s?(?: read)?|sec(?:ond)?s?|hours?|hrs?|days?|weeks?|months?|comments?|shares?|views?|likes?|repl(?:y|ies)|posts?|photos?|images?|followers?|members?|reads?|reactions?|votes?)(?:\s+(?:ago|read|listen|watch))?\.?$/i;
const rights =
	/^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b|\bprivacy policy\b|\bcookie policy\b/i;
/** A box about the writer: "Ann Lee is a senior correspondent at …", "He covers …". */
const authorBox =
	/^(?:about the author|[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){1,3},? is (?:a|an|the|our)\b[^.]{0,80}\b(?:reporter|correspondent|journalist|editor|writer|columnist|contributor|blogger|freelancer?|author|intern|producer)\b)/u;

const unquoted = (line: string) => line.replace(/[“"][^”"]{0,2000}[”"]/gu, " ");

/** How much in `line` speaks for the page it came from; `repeated`: other reports of the batch hold the same line. */
function furnitureOf(line: string, words: readonly string[], ends: boolean, repeated: boolean): number {
	const bare = line.replace(bullet, "").trim();
	if (words.length === 0) return /\d{2}/.test(line) ? 0.5 : 1;
	if (fileName.test(bare) || linkLabel.test(bare) || counter.test(bare)) return 1;
	let score = repeated ? (ends && words.length > 8 ? 0.4 : 0.7) : 0;
	const own = (unquoted(bare).match(wordPattern) ?? []).map((w) => w.toLowerCase());
	const lower = unquoted(bare).match(/\b(?:you|your|yours|yourself|we|our|ours|us|You|Your|We|Our)\b/g)?.length ?? 0;
	const nouns = own.filter((w) => pageNouns.has(w)).length;
	const first = own[0] ?? "";
	const commands = commandVerbs.has(first) ? 1 : 0;
	const links = bare.match(address)?.length ?? 0;
	const bars = bare.match(/\s[|·•»›/]\s/g)?.length ?? 0;
	if (ends && words.length > 5) {
		// A sentence: the page's only when it speaks to its reader of the page's own things.
		const share = (nouns * 2 + lower + commands * 2 + links * 2) / words.length;
		const kinds = (nouns > 0 ? 1 : 0) + (lower > 0 ? 1 : 0) + commands + (links > 0 ? 1 : 0);
		if (kinds >= 2) score += share * 4;
		else if (nouns >= 2) score += share * 1.5;
	} else {
		score += (nouns * 1.1 + lower * 0.5 + commands * 0.9 + links) / Math.max(1, Math.sqrt(words.length));
		if (bars >= 2) score += 0.6;
		if (commands && words.length <= 4) score += 0.3;
	}
	if (rights.test(bare)) score += 0.8;
	if (authorBox.test(bare)) score += 1;
	return score;
}

/** The shape of one line (or one paragraph of hard-wrapped text). `repeated`: the same line stands in other reports of the batch. */
export function lineShape(line: string, repeated = false): LineShape {
	const look = line.slice(0, maxLook).trim();
	const words = look.match(wordPattern) ?? [];
	const ends = line.length > maxLook || sentenceEnd.test(look);
	const furniture = furnitureOf(look, words, ends, repeated);
	if (furniture >= 1) return { kind: "furniture", words: words.length, furniture };
	const small = words.filter((w) => functionWords.has(w.toLowerCase())).length;
	const quoted = /["”]/u.test(look);
	const held = words.length > 0 && small / words.length >= 0.2;
	const prose =
		(ends && words.length >= 7 && held) || (ends && quoted && words.length >= 3) || (words.length >= 25 && held);
	return { kind: prose ? "prose" : "short", words: words.length, furniture };
}
void readerWords;
