import { commandVerbs, functionWords, pageNouns, webNouns } from "./furniture-words.js";

/** A line of a page as its reader sees it; a paragraph, where the page has paragraphs. */
export interface PageLine {
	readonly text: string;
	/** Share of its letters that stand in links, where the page says so. */
	readonly linked?: number;
	/** Name of the HTML element it stands in, where there is one. */
	readonly block?: string;
	/** Whether only a line break parts it from the line before. */
	readonly broken?: true;
}

/**
 * `prose`: a sentence of a report; `furniture`: the page's own; `label`: furniture that heads a list of other stories;
 * `caption`: words under a picture; `discussion`: furniture where readers begin to talk; `short`: could be a headline, a name, a menu entry.
 */
export type LineKind = "prose" | "short" | "furniture" | "label" | "caption" | "discussion";

export interface LineShape {
	readonly kind: LineKind;
	readonly words: number;
	/** 0 and up: how much speaks for the page; 1 is enough. */
	readonly furniture: number;
	/** Whether it ends as a sentence does. */
	readonly ends: boolean;
}

/** A line with its shape, as the body and the headline are looked for among many. */
export interface ShapedLine {
	readonly text: string;
	readonly shape: LineShape;
	/** A byline, date or credit line: neither for nor against. */
	readonly fact: boolean;
}

/** Only the beginning of a line is looked at: a hostile line of megabytes costs no more than a paragraph. */
const maxLook = 4_000;

const bullet = /^[\s•·▪►▶»›→*+\-–—|>×✕✖#[\](]+/u;
const wordPattern = /[\p{L}\p{N}]+(?:['’.\-_][\p{L}\p{N}]+)*/gu;
const fileName = /^\S{1,80}\.(?:png|jpe?g|gif|webp|svg|bmp|tiff?|ico|mp[34]|mov|avi|pdf)$/i;
const address = /\bhttps?:\/\/\S+|\bwww\.\S+|\S+@\S+\.\w{2,}|(?:^|\s)@\w+/gi;
const sentenceEnd = /[.!?]["'”’)\]]*$/u;
const cutOff = /(?:…|\.\.\.|\[…\])\W*$/u;
/** A label and a colon before a headline: "READ ALSO: …", "Related – …", "Watch | …". */
const linkLabel =
	/^(?:(?:also|must|read|see|watch|listen|more|related|recommended|further|don['’]t miss|editor['’]?s?|trending|explore|background|follow|join|subscribe|download|tags?|topics?|filed under|categor(?:y|ies)|posted in|keywords?)(?: (?:also|more|next|this|now|on|from|it|the|picks?|choice|pick|reading|news|story|stories|articles?|posts?|coverage|watch|read|see|full|topics?|us|to)){0,4})\s*(?:[:|–—>»→]|-\s)/i;
/** Heads a list of other stories: "Most popular", "More from Sport", "You may also like". */
const listLabel =
	/^(?:(?:most|more|top|latest|popular|trending|related|recommended|featured|sponsored|similar|suggested|other|further|also|editor['’]?s|today['’]?s|must|next|previous|breaking|read|see|watch|what to|around|promoted|in other|don['’]t miss|you (?:may|might)|recent)\b)(?!.*[.?!]$)/i;
const listThings =
	/\b(?:more|popular|read|reads|viewed|shared|commented|stories|story|articles?|posts?|news|headlines|coverage|reading|picks?|choice|like|also|next|now|videos?|topics?|links?|content|web|from|miss|watch|recommended|trending|related|latest|sponsored)\b/i;
/** Where readers begin to talk: "Comments", "12 comments", "Leave a reply", "Join the conversation". */
const discussionHead =
	/^\W*(?:\d+\s)?(?:(?:leave|post|write|add|join|view|show|load|all|top|top rated|reader|your|share)(?: (?:a|an|all|the|your|in the|\d+))? )?(?:comments?|repl(?:y|ies)|responses?|discussion|conversation|thoughts)\b(?: (?:on|to|below|section|policy)\b.{0,80})?\W*(?:\d+)?\W*$/i;
/** A count with what is counted on pages, or a moment ago: "3 comments", "12 min read", "5 hours ago", "1.2k shares". */
const counter =
	/^(?:\D{0,12}\s)?[\d.,]+\s?[km]?\+?\s*(?:min(?:ute)?s?(?: read)?|sec(?:ond)?s?|hours?|hrs?|days?|weeks?|months?|comments?|shares?|views?|likes?|repl(?:y|ies)|posts?|photos?|images?|followers?|members?|reads?|reactions?|votes?|points?)(?:\s+(?:ago|read|listen|watch|to read)\b.{0,20})?\W*$/i;
const rights =
	/^(?:©|\(c\)|copyright\b)|\ball rights reserved\b|\bterms (?:of (?:use|service)|and conditions|& conditions)\b|\bprivacy policy\b|\bcookie policy\b|\bopens? in (?:a )?new (?:window|tab)\b/i;
/** A box about the writer: "Ann Lee is a senior correspondent at …". */
const authorBox =
	/^(?:about the author|[\p{Lu}][\p{L}.'’-]+(?: [\p{Lu}][\p{L}.'’-]+){1,3},? (?:is|was|has been) (?:a|an|the|our|[\p{L}’']+)\b[^.]{0,80}\b(?:reporter|correspondent|journalist|editor|writer|columnist|contributor|blogger|freelancer?|intern|producer)\b)/iu;
/** What a page says to sell itself: "Enjoying this story?" (not "Enjoying the sun, …"), "You have 3 free stories left.", "Continue reading below". */
const pitch =
	/^(?:enjoy(?:ing|ed)? (?:this|our|the) (?:\S+ )?(?:articles?|stor(?:y|ies)|reports?|reporting|coverage|journalism|newsletter|podcast)\b|continue (?:reading )?below\b|(?:article |story )?continues? (?:reading )?below\b|you(?:['’]ve| have) (?:\d+|no|one|two|three|reached|used|read) (?:\S+ ){0,4}(?:articles?|stories)\b|(?:already|not yet) an? (?:subscriber|member)\b|subscribe (?:now|today|from|for)\b|(?:got|have) an? (?:story|tip)\b[^.]{0,30}\?)/i;
/** Words that only picture captions begin or end with. */
const caption =
	/^(?:(?:file |stock )?(?:photo(?:graph)?s?|pictures?|images?|illustration|graphic|video|media ?caption|image ?caption|caption|screenshot)(?:\s*(?:credits?|copyright|source|courtesy|caption|by|via|from|of|\d+ of|:|\/|©|\|).*)?$)|\((?:(?:file )?(?:photo|image|picture|pic|credit)s?\b|photograph\b|AP Photo|REUTERS\/|Getty)[^)]{0,160}\)\W*$|(?:\b(?:Photo|Image|Picture)s? ?(?:credit|by)?:|\bREUTERS\/|\bAP Photo\/|\S ?Credit:)\s*[^.]{0,60}$|\/ ?Getty Images\W*$/iu;

const unquoted = (line: string) => line.replace(/[“"][^”"]{0,2000}[”"]/gu, " ");

/** How much in `line` speaks for the page it came from; `repeated`: other reports of the batch hold the same line. */
function furnitureOf(line: string, words: readonly string[], ends: boolean, repeated: boolean): number {
	const bare = line.replace(bullet, "").trim();
	if (words.length === 0) return /\d{2}/.test(line) ? 0.5 : 1;
	if (fileName.test(bare) || linkLabel.test(bare) || counter.test(bare)) return 1;
	let score = repeated ? (ends && words.length > 8 ? 0.4 : 0.7) : 0;
	const plain = unquoted(bare);
	const own = (plain.match(wordPattern) ?? []).map((w) => w.toLowerCase());
	const reader = plain.match(/\b(?:[Yy]ou|[Yy]ours?|[Yy]ourself|[Ww]e|[Oo]urs?|us)\b/g)?.length ?? 0;
	const web = own.filter((w) => webNouns.has(w)).length;
	const nouns = web + own.filter((w) => pageNouns.has(w)).length;
	const command = commandVerbs.has(own[0] ?? "") ? 1 : 0;
	const links = bare.match(address)?.length ?? 0;
	if (ends && words.length > 5) {
		// A sentence is the page's only when it speaks to its reader, or of the page's own things again and again.
		const share = (web + nouns + reader + command * 2 + links * 2) / words.length;
		const kinds = (web > 0 ? 1 : 0) + (reader > 0 ? 1 : 0) + command + (links > 0 ? 1 : 0);
		if (kinds >= 2) score += share * 4;
		else if (web >= 2) score += share * 1.5;
		if (repeated && kinds > 0) score += 0.6;
	} else {
		score += (nouns * 1.3 + web * 0.9 + reader * 0.5 + command * 1.2 + links) / Math.sqrt(words.length);
		if ((bare.match(/\s[|·•»›/]\s/g)?.length ?? 0) >= 2) score += 0.6;
		if (command && words.length <= 4) score += 0.3;
	}
	if (rights.test(bare)) score += words.length < 25 ? 1 : 0.8;
	if (authorBox.test(bare) || pitch.test(bare)) score += 1;
	return score;
}

/** The shape of one line. `repeated`: the same line stands in other reports of the batch. */
export function lineShape({ text, linked = 0, block = "" }: PageLine, repeated = false): LineShape {
	const look = text.slice(0, maxLook).trim();
	const words = look.match(wordPattern) ?? [];
	const count = words.length;
	const ends = text.length > maxLook || (sentenceEnd.test(look) && !cutOff.test(look));
	const shape = (kind: LineKind, furniture: number) => ({ kind, words: count, furniture, ends });
	if (look.length < 100 && discussionHead.test(look)) return shape("discussion", 1);
	if (linkLabel.test(look) && !/[:：]$/.test(look)) return shape("furniture", 1);
	if (count <= 7 && listLabel.test(look) && (listThings.test(look) || /[:：]$/.test(look))) return shape("label", 1);
	if (block === "figcaption" || caption.test(look.replace(bullet, ""))) return shape("caption", 1);
	let furniture = furnitureOf(look, words, ends, repeated);
	if (linked > 0.9 && count < 40) furniture += ends && count > 8 ? 0.5 : count <= 6 || block === "li" ? 1 : 0.8;
	else if (linked > 0.5) furniture += 0.4;
	if (furniture >= 1) return shape("furniture", furniture);
	const small = words.filter((w) => functionWords.has(w.toLowerCase())).length;
	const held = count > 0 && small / count >= 0.2;
	const quoted = /["”]/u.test(look);
	const prose =
		(ends && count >= 7 && held) ||
		(ends && count >= 14) ||
		(ends && quoted && count >= 3) ||
		(count >= 30 && held && !cutOff.test(look));
	return shape(prose ? "prose" : "short", furniture);
}
