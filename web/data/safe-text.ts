/**
 * Characters that can make words look like other words: controls, text-direction overrides, invisible spaces and tags,
 * lone surrogates. The joiners U+200C and U+200D stay: Persian and emoji need them.
 */
const misleading =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
	/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]|\p{Surrogate}/gu;

const nameOf = (character: string) =>
	`⟦U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, "0")}⟧`;

/** `text` with every misleading character replaced by its visible code: `⟦U+202E⟧`. */
export function safeText(text: string): string {
	return text.replace(misleading, nameOf);
}

/** Every string inside `value` made safe to show, but for the fields named in `raw`, which are left as they are. */
export function safeStrings<T>(value: T, raw: ReadonlySet<string>): T {
	if (typeof value === "string") return safeText(value) as T;
	if (Array.isArray(value)) return value.map((item) => safeStrings(item, raw)) as T;
	if (value === null || typeof value !== "object") return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, inner]) => [key, raw.has(key) ? inner : safeStrings(inner, raw)]),
	) as T;
}

/** `url` when it is a web address, for a link; undefined for `javascript:` and anything else. */
export function webAddress(url: string | undefined): string | undefined {
	if (!url) return undefined;
	try {
		const { protocol, href } = new URL(url);
		return protocol === "https:" || protocol === "http:" ? href : undefined;
	} catch {
		return undefined;
	}
}
