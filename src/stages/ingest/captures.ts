import { createHash } from "node:crypto";

/** How a capture of a page stands to those before it: the first, the same text again, or another text than that of `first` (an id). */
export type Seen = "first" | "same" | { readonly first: string };

const digestOf = (text: string): string => createHash("sha256").update(text).digest("base64");

/** The pages that web archives have given so far, by address, so that two captures of one page are not two reports unawares. */
export class Captures {
	/** First captures, by the digest of their address: a crawl has many, and addresses are long. */
	private readonly firsts = new Map<string, string>();
	private readonly texts = new Set<string>();

	/** `id` is the report this capture would be. What follows `#` in the address is no part of it. */
	see(url: string, text: string, id: string): Seen {
		const address = digestOf(url.replace(/#.*$/s, ""));
		const content = digestOf(address + text);
		if (this.texts.has(content)) return "same";
		this.texts.add(content);
		const first = this.firsts.get(address);
		if (first !== undefined) return { first };
		this.firsts.set(address, id);
		return "first";
	}
}
