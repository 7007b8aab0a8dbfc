import { type Claim, type Dossier, keyOf } from "../core/index.js";

/** The words of a text, folded, joined by blanks with a blank at each end, so that whole words can be looked up. */
const folded = (text: string) => ` ${keyOf(text).replaceAll("-", " ")} `;

/**
 * The claims a person means by `query`: an id, the beginning of an id, or words. By words, a claim counts when its
 * mentions and speakers hold at least half of the words; those that hold them together come first, then those that hold most, then the heavier. Empty when
 * nothing fits.
 */
export function findClaims(dossier: Dossier, query: string): Claim[] {
	const id = query.trim();
	const exact = dossier.claims.filter((c) => c.id === id);
	if (exact.length > 0) return exact;
	const begun = id.length >= 2 && !/\s/.test(id) ? dossier.claims.filter((c) => c.id.startsWith(id)) : [];
	if (begun.length > 0) return begun;
	const words = [...new Set(folded(query).trim().split(" "))].filter(Boolean);
	if (words.length === 0) return [];
	const phrase = folded(query);
	const names = new Map(dossier.voices.map((v) => [`${v.story} ${v.id}`, v.name]));
	return dossier.claims
		.map((claim) => {
			const speakers = new Set(claim.mentions.map((m) => names.get(`${claim.story} ${m.voice}`) ?? ""));
			const said = [...new Set([claim.statement, ...claim.mentions.map((m) => m.quote)])].map(folded);
			const text = `${said.join("")}${folded([...speakers].join(" "))}`;
			const share = words.filter((w) => text.includes(` ${w} `)).length / words.length;
			// Words that stand together, best in the statement itself, say more than words that only occur.
			const together = said[0]?.includes(phrase) ? 2 : said.some((s) => s.includes(phrase)) ? 1 : 0;
			return { claim, share, score: share + together };
		})
		.filter(({ share }) => share >= 0.5)
		.sort((a, b) => b.score - a.score || b.claim.weight - a.claim.weight || (a.claim.id < b.claim.id ? -1 : 1))
		.map(({ claim }) => claim);
}
