import { createHash } from "node:crypto";

/** How a capture of a page stands to those before it: the first, the same text again, or another text than that of `first` (an id). */
export type Seen = "first" | "same" | { readonly first: string };

/** The pages that web archives have given so far, by address, so that two captures of one page are not two reports unawares. */
export class Captures {
	private readonly pages = new Map<string, { readonly id: string; readonly texts: Set<string> }>();

	/** `id` is the report this capture would be. What follows `#` in the address is no part of it. */
	see(url: string, text: string, id: string): Seen {
		const address = url.replace(/#.*$/s, "");
		const digest = createHash("sha256").update(text).digest("base64");
		const page = this.pages.get(address);
		if (!page) {
			this.pages.set(address, { id, texts: new Set([digest]) });
			return "first";
		}
		if (page.texts.has(digest)) return "same";
		page.texts.add(digest);
		return { first: page.id };
	}
}
