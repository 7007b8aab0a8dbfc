import type { ShapedLine } from "./line-shape.js";

/** Words that newspapers, agencies and stations are named by. */
const named =
	/^(?:advertiser|agency|argus|beacon|brief|bulletin|channel|chronicle|courier|daily|dispatch|echo|examiner|express|gazette|globe|guardian|herald|independent|inquirer|journal|ledger|mail|mercury|messenger|mirror|monitor|network|news|observer|outlook|post|press|radio|record|register|reporter|review|sentinel|standard|star|telegraph|telegram|times|tribune|tv|voice|watch|weekly|wire)$/iu;
/** Words of sections, which stand where a masthead does: "World News", "Latest Press". */
const section =
	/^(?:africa|all|america|americas|arts|asia|breaking|business|culture|education|entertainment|europe|global|headline|headlines|health|home|international|latest|lifestyle|live|local|media|more|national|opinion|podcasts?|politics|popular|regional|releases?|science|sports?|tech|technology|today|top|trending|uk|us|video|weather|world|your|news|press|daily|weekly)$/iu;
const small = /^(?:of|the|and|for|in|&|de|la|le|el)$/iu;
/** The first lines are looked at, as far as a page offers to pass over its menu. */
const mostLines = 3;
const mostWords = 6;
const skip = /^\W*(?:skip|jump|go)\b.{0,12}\b(?:to|navigation|content|main)\b/i;

const written = (word: string) =>
	word.length > 3 && word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;

/**
 * The outlet by the masthead of a saved page: its first line, where that is a name in capitals that newspapers have ("The Lowick
 * Herald", also before a dash and what the paper says of itself) and the page's menu or day stands between it and the headline. Undefined for
 * any other line: better no outlet than a section or a headline.
 */
export function mastheadOutlet(lines: readonly ShapedLine[], title: number): string | undefined {
	const at = lines.slice(0, mostLines).findIndex(({ text }) => !skip.test(text));
	if (at < 0 || title - at < 2) return undefined;
	const between = lines.slice(at + 1, title);
	if (!between.some(({ shape, fact }) => fact || shape.kind === "furniture" || shape.words <= 8)) return undefined;
	const name = (lines[at]?.text ?? "").split(/\s+[|–—·•:-]\s+/u)[0]?.trim() ?? "";
	const words = name.split(/\s+/);
	if (words.length < 2 || words.length > mostWords || !/^[\p{L}\p{N}'’&. -]+$/u.test(name)) return undefined;
	if (!words.every((word) => small.test(word) || /^\p{Lu}/u.test(word))) return undefined;
	const telling = words.filter((word) => !small.test(word));
	if (!telling.some((word) => named.test(word)) || telling.every((word) => section.test(word))) return undefined;
	const shouted = name === name.toUpperCase();
	return words.map((word) => (shouted ? written(word) : word)).join(" ");
}
