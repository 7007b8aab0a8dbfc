import { keyOf, type Report, remembered } from "../../core/index.js";

/** Words that an outlet's name is often used without: "Meridian" for the Meridian Press Agency. */
const dropped = new Set([
	"press",
	"agency",
	"wire",
	"service",
	"media",
	"group",
	"network",
	"tv",
	"television",
	"radio",
]);
const generic = new Set(["the", "www", "com", "org", "net", "co", "news", "online", "newspaper", "paper", "magazine"]);

const partsOf = (key: string): string[] => key.split("-").filter((part) => part && !generic.has(part));

/** Endings of two labels: "co.uk", "com.au". */
const secondLevel = /^(?:co|com|org|net|gov|ac|edu|or|ne)\.[a-z]{2}$/;

/** The site of a URL without its endings: "www.harbournews.co.uk" is "harbournews". */
export function siteOf(url: string | undefined): string {
	const host = /^[a-z]+:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(url ?? "")?.[1]?.toLowerCase() ?? "";
	const labels = host.split(".").filter((label) => label !== "www");
	const site = secondLevel.test(labels.slice(-2).join(".")) ? labels.at(-3) : labels.at(-2);
	return site ?? labels[0] ?? "";
}

/** An outlet's name has no more words. */
const mostWords = 12;

/** "harbour daily news" is also written "hdailynews" and "hdnews" in an address. */
function written(name: readonly string[]): string[] {
	const parts = name.slice(0, mostWords);
	return parts.map((_, i) => [...parts.slice(0, i).map((p) => p[0]), ...parts.slice(i)].join(""));
}

/** A name in the forms that it is compared in. */
interface NameForms {
	readonly parts: readonly string[];
	/** All of it without gaps. */
	readonly whole: string;
	/** The words of it that an address may write in full or by their first letters. */
	readonly all: readonly string[];
}

/** A name is held against every outlet of a story: its forms are kept, of up to so many names. */
const mostKept = 10_000;
const formsKnown = new Map<string, NameForms>();

const formsOf = (name: string): NameForms =>
	remembered(formsKnown, name, mostKept, () => {
		const key = keyOf(name);
		const parts = partsOf(key);
		const all = key.split("-").filter((part) => part && part !== "the");
		return { parts, whole: key.replace(/^the-/, "").replaceAll("-", ""), all };
	});

/**
 * Whether `name`, as another report credits it, is the outlet of `report`: the same name, or the site of its address
 * written in full or with its first words as initials. "the Post" alone is no name: too many papers end in it.
 */
export function isOutletOf(name: string, report: Pick<Report, "outlet" | "url">): boolean {
	const { parts, whole, all } = formsOf(name);
	if (whole.length < 3) return false;
	const { parts: own, whole: outlet } = formsOf(report.outlet ?? "");
	if (outlet && outlet === whole) return true;
	const begins = parts.length > 0 && parts.every((part, i) => part === own[i]);
	if (begins && own.slice(parts.length).every((part) => dropped.has(part))) return true;
	const site = siteOf(report.url).replaceAll("-", "");
	if (site.length < 3) return false;
	return [...written(all), ...written(parts)].some((form) => form === site && (form.length >= 4 || form === whole));
}
