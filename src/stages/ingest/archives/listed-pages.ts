/** The addresses that a web archive lists as its pages; everything else in it is a part of one. */
export class ListedPages {
	private readonly addresses = new Set<string>();

	get size(): number {
		return this.addresses.size;
	}

	add(address: string): void {
		this.addresses.add(plain(address));
	}

	has(address: string): boolean {
		return this.addresses.has(plain(address));
	}

	/** A listed page that sends its reader elsewhere is the page it sends to. */
	follow(from: string, location: string | null): void {
		if (location === null || !this.has(from) || !URL.canParse(location, from)) return;
		this.add(new URL(location, from).href);
	}
}

/** As a crawler writes it: without what follows `#`, and with the slash of a bare host. */
function plain(address: string): string {
	const bare = address.replace(/#.*$/s, "");
	return URL.canParse(bare) ? new URL(bare).href : bare;
}
