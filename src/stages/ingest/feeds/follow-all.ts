import type { Ingested, Item } from "../item.js";

/** Fetches and reads what a list names, where its reader asked for that; else a note tells how to have it read. */
export async function* followAll(
	addresses: readonly string[],
	what: string,
	{ follow, place }: Pick<Item, "follow" | "place">,
): AsyncGenerator<Ingested> {
	if (follow) for await (const page of follow(addresses)) yield* page;
	else {
		const message = `It lists ${addresses.length} ${what}, which were not fetched. Give this list itself as a path, or the addresses you need (the first: ${addresses[0]?.slice(0, 200)}).`;
		yield { note: { code: "not-followed", message, place } };
	}
}
