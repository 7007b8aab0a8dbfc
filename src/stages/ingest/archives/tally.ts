import type { Note } from "../../../core/index.js";

/** Different things that are told by name; a hostile file may name as many types as it likes. */
const mostNames = 20;
const longestName = 60;

/** Counts what is passed over in an archive, so that it is told in one note of each kind. */
export class Tally<Kind extends string> {
	private readonly counts = new Map<Kind, Map<string, number>>();

	/** `name` says what it was: a type of record, a status, an ending. */
	add(kind: Kind, name: string): void {
		const names = this.counts.get(kind) ?? new Map<string, number>();
		this.counts.set(kind, names);
		const short = name.slice(0, longestName);
		const key = names.has(short) || names.size < mostNames ? short : "others";
		names.set(key, (names.get(key) ?? 0) + 1);
	}

	/** The notes, in the order of `messages`; each message is given the counts as words: "3 × request, 1 × metadata". */
	notes(place: string, messages: Readonly<Record<Kind, (counts: string) => string>>): Note[] {
		return (Object.keys(messages) as Kind[]).flatMap((code) => {
			const names = this.counts.get(code);
			if (!names) return [];
			const counts = [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, n]) => `${n} × ${name}`);
			return [{ code, message: messages[code](counts.join(", ")), place }];
		});
	}
}
