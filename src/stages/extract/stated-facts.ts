import * as chrono from "chrono-node";
import type { Report } from "../../core/index.js";

export type Known = Partial<Pick<Report, "title" | "byline" | "outlet" | "published" | "modified" | "url">>;

const person = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:(?:de|da|del|della|der|van|von|bin|al|el|la|le|and|&) )*\p{Lu}[\p{L}.'’-]*){0,5}`;
const bylinePattern = new RegExp(
	String.raw`^(?:(?:[Bb]y|BY|[Ww]ritten by|[Rr]eported by|[Pp]osted by)(?: (?:our|the|a|an)(?: \p{Ll}[\p{L}-]*){0,3} (?:reporter|correspondent|writer|editor|staff))?|[Aa]uthor:)\s+(${person}(?:(?:,| and| &) ${person}){0,4})(?:\s*[,|/–—-]\s*.{1,60})?$`,
	"u",
);
const noPerson = /^(?:admin|administrator|webmaster|webdesk|web desk|guest|user|editor|staff|newsroom)$/i;

/** Who a line such as "By Ann Lee and Bo Chen, Harbour Post" names as its writers; undefined for any other line. */
export function bylineOf(line: string): string | undefined {
	if (line.length > 160) return undefined;
	return bylinePattern.exec(line.trim())?.[1];
}

/** Whether a byline names a person or a desk that a reader could ask, and not an account: "Admin". */
export const isPerson = (byline: string): boolean => !noPerson.test(byline);

const outletName = String.raw`(?:[Tt]he )?[\p{Lu}\d][\p{L}\p{N}&.'’+-]*(?: (?:(?:of|the|and|&|for|in) )*[\p{Lu}\d][\p{L}\p{N}&.'’+-]*){0,6}`;
const creditForms: readonly { readonly form: RegExp; readonly publisher: boolean }[] = [
	{ form: new RegExp(String.raw`\b[Aa]ppeared first (?:on|in|at) (${outletName})`, "u"), publisher: true },
	{
		form: new RegExp(
			String.raw`\b(?:[Ff]irst|[Oo]riginally) (?:appeared|published|posted|reported) (?:on|in|at|by) (${outletName})`,
			"u",
		),
		publisher: false,
	},
	{ form: new RegExp(String.raw`^(?:Credits?|CREDIT)\s*[:：]\s*(${outletName})\.?$`, "u"), publisher: true },
	{
		form: new RegExp(
			String.raw`^\(?(?:(?:[Nn]ews )?(?:[Ss]ources?|SOURCES?|[Vv]ia|VIA|[Aa]genc(?:y|ies)|[Cc]ourtesy)\s*(?:[:：–—-]|of\b)|[Vv]ia\b|[Ww]ith (?:inputs?|reporting|material|files) (?:from|by)\b|[Ii]nputs? from\b)\s*(${outletName})`,
			"u",
		),
		publisher: false,
	},
	{
		form: new RegExp(
			String.raw`^\(?(?:[Bb]ased|[Aa]dapted|[Tt]aken|[Cc]ompiled|[Tt]ranslated|[Rr]eprinted|[Rr]epublished) (?:on|from|with)\b.{0,60}?(?:\bby|\bfrom|\bin|\bof|on) (${outletName})`,
			"u",
		),
		publisher: false,
	},
	{
		form: new RegExp(
			String.raw`^(?:This (?:article|story|report|piece|post|text|content)|The (?:article|story|report|post|piece)|It)\b.{0,80}?\b(?:published|appeared|reported|produced|provided|posted|distributed|written|republished) (?:\w+ ){0,3}?(?:on|in|at|by|from) (${outletName})`,
			"u",
		),
		publisher: false,
	},
	{
		form: new RegExp(
			`^\\(?(?:(?:(?:Additional|Further|Extra) )?[Rr]eporting|[Ww]riting|[Cc]ompiled|[Ee]dit(?:ing|ed)) (?:by|from) (${person})`,
			"u",
		),
		publisher: false,
	},
	{
		form: new RegExp(
			String.raw`^\(?(?:[\p{L}’']+ ){0,6}?(${person}(?:,? (?:and )?${person}){0,4}) contributed (?:reporting|to this (?:report|story|article))\b`,
			"u",
		),
		publisher: false,
	},
	{
		form: new RegExp(String.raw`^[(\[—–-]+\s?(${outletName}(?:[/,] ?${outletName}){0,3})\s?[)\]]?$`, "u"),
		publisher: false,
	},
];

/** A line of its own that says where the report came from. */
export interface CreditLine {
	readonly name: string;
	/** Whether the line names the outlet that published the report, and not one it was taken from. */
	readonly publisher: boolean;
}

/** The credit that a line of its own gives; undefined for any other line. Credits inside a sentence are the annotator's. */
export function creditLineOf(line: string): CreditLine | undefined {
	if (line.length > 400) return undefined;
	const bare = line.trim();
	for (const { form, publisher } of creditForms) {
		const name = form.exec(bare)?.[1];
		if (name) return { name: name.replace(/[.,;]+$/, ""), publisher };
	}
	return undefined;
}

const two = (n: number) => String(n).padStart(2, "0");

/** ISO 8601 form of a date of publication; undefined unless year, month and day are all written. Times are kept when written. */
export function isoDateOf(words: string): string | undefined {
	const bare = words.trim().slice(0, 200);
	const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?/.exec(
		bare,
	);
	if (iso) {
		const [, y, m, d, hh, mm, ss, zone] = iso;
		if (Number(m) < 1 || Number(m) > 12 || Number(d) < 1 || Number(d) > 31) return undefined;
		const day = `${y}-${m}-${d}`;
		if (!hh) return day;
		const offset = zone && zone !== "Z" && !zone.includes(":") ? `${zone.slice(0, 3)}:${zone.slice(3)}` : (zone ?? "");
		return `${day}T${hh}:${mm}:${ss ?? "00"}${offset}`;
	}
	// A date in figures only is day first or month first: known when one of the two cannot be a month.
	const slashes = /\b(\d{1,2})[/.](\d{1,2})[/.](?:\d{4}|\d{2})\b/.exec(bare);
	if (slashes && Number(slashes[1]) <= 12 && Number(slashes[2]) <= 12 && slashes[1] !== slashes[2]) return undefined;
	const found = chrono.strict.parse(bare, undefined, { forwardDate: false })[0]?.start;
	if (!found?.isCertain("year") || !found.isCertain("month") || !found.isCertain("day")) return undefined;
	const day = `${found.get("year")}-${two(found.get("month") ?? 1)}-${two(found.get("day") ?? 1)}`;
	if (!found.isCertain("hour")) return day;
	const offset = found.isCertain("timezoneOffset") ? (found.get("timezoneOffset") ?? 0) : undefined;
	const zone =
		offset === undefined
			? ""
			: offset === 0
				? "Z"
				: `${offset < 0 ? "-" : "+"}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
	return `${day}T${two(found.get("hour") ?? 0)}:${two(found.get("minute") ?? 0)}:00${zone}`;
}

const changed = /^(?:last )?(?:updated|modified|edited|revised)\b/i;
const dateLead =
	/^(?:last |first )?(?:published|posted|updated|modified|edited|revised|date|released?|issued|filed|created|on)\b(?: on| at)?\s*[:：]?\s*/i;
const dateWords =
	/^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|\d+(?:st|nd|rd|th)?|[ap]\.?m\.?|at|on|of|the|gmt|utc|bst|ist|ces?t|[ecmp][sd]?t|[tz]|updated|published|last)$/i;

/** "Updated Thursday evening", "Published on Monday": when, without a date. */
const vague =
	/^(?:last |first )?(?:published|posted|updated|modified|edited|revised)(?: (?:on|at|late|early))?:?(?: (?:mon|tues|wednes|thurs|fri|satur|sun)day| (?:yester|to)day)(?: (?:morning|afternoon|evening|night|at noon|at midnight))?\.?$/i;

/** A line that is a date of publication and nothing else: "Published: 3 March 2025, 10:15 GMT". `date` is undefined when the day is not all written. */
function dateLineOf(line: string): { readonly date: string | undefined; readonly changed: boolean } | undefined {
	const bare = line.trim();
	if (bare.length > 90) return undefined;
	if (vague.test(bare)) return { date: undefined, changed: changed.test(bare) };
	if (!/\d/.test(bare)) return undefined;
	const rest = bare.replace(dateLead, "");
	const words = rest.match(/[\p{L}\p{N}.]+/gu) ?? [];
	if (
		words.length === 0 ||
		words.length > 14 ||
		!words.every((w) => dateWords.test(w.replace(/\.$/, "")) || /^\d{1,4}(?:[.]\d+)*(?:[ap]m)?(?:T\d+)?$/i.test(w))
	)
		return undefined;
	const date = isoDateOf(rest);
	if (!date && !/(?:19|20)\d\d|\d{1,2}[:.]\d{2}/.test(rest) && rest === bare && words.length < 2) return undefined;
	return { date, changed: changed.test(bare) };
}

const byAnywhere = new RegExp(String.raw`\b[Bb]y:?\s+(${person}(?:(?:,| and| &) ${person}){0,4})`, "u");

/** "Ann Lee • Published 18 Sept 2025": a name of two words or more before a bar and the day. Before a dash stands a place. */
const namedLead = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){1,3})\s*[|•·]\s*/u;

/** Accounts that post for a page. */
const account = /\sby:? (?:admin\w*|administrator|staff|editor|webmaster|web ?desk|newsroom|guest|user)\b/i;

/** What a line of its own says of who wrote the report and when: a byline, a date, or both ("Posted on 3 March 2031 by Ann Lee"). */
export interface StatedLine {
	readonly byline?: string | undefined;
	readonly date?: string | undefined;
	/** The date is of the last change. */
	readonly changed: boolean;
}

export function statedLineOf(line: string): StatedLine | undefined {
	if (line.length > 160) return undefined;
	const byline = bylineOf(line);
	if (byline) {
		const rest = dateLineOf(line.slice(line.indexOf(byline) + byline.length).replace(/^[\s,|–—·•-]+/u, ""));
		return { byline, date: rest?.date, changed: rest?.changed ?? false };
	}
	// "Posted on 3 March 2031 by admin": an account is no writer.
	const date = dateLineOf(line.replace(account, ""));
	if (date) return date;
	const [led, name] = namedLead.exec(line) ?? [];
	const after = led === undefined ? undefined : dateLineOf(line.slice(led.length));
	if (after?.date) return { byline: name, ...after };
	const by = byAnywhere.exec(line);
	if (!by) return undefined;
	const rest = `${line.slice(0, by.index)} ${line.slice(by.index + by[0].length)}`.replace(
		/^[\s,|–—·•-]+|[\s,|–—·•-]+$/gu,
		"",
	);
	const dated = dateLineOf(rest);
	return dated && { byline: by[1], ...dated };
}
