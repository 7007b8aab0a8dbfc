/**
 * Verbs and adjectives that cannot both hold of one thing at one time, in dictionary form: every line gives the words
 * of one sense before the bar and their opposites after it.
 */
const lines = `
increase rise grow gain expand raise | decrease fall drop shrink cut reduce lower
win | lose
open reopen | close shut
accept adopt | reject refuse
support back favor favour endorse | oppose
allow permit authorize legalize | ban bar forbid prohibit outlaw
approve pass ratify | veto block
arrive | depart
strengthen consolidate | weaken undermine
stabilize stabilise | destabilize destabilise
succeed | fail
draw create build | erase remove demolish
convict | acquit clear
alive | dead
guilty | innocent
legal lawful | illegal unlawful
safe | unsafe dangerous
true | false untrue
intact undamaged | damaged destroyed
voluntary | forced
armed | unarmed
possible | impossible
advance | retreat
join | quit leave
free release | detain jail
`;

/** The sense of a word and on which side of it the word stands. */
export interface Sense {
	readonly sense: string;
	readonly sign: 1 | -1;
}

const senses: ReadonlyMap<string, Sense> = new Map(
	lines
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [for_ = "", against = ""] = line.split(" | ");
			const sense = for_.split(" ")[0] as string;
			const side = (words: string, sign: 1 | -1) => words.split(" ").map((w) => [w, { sense, sign }] as const);
			return [...side(for_, 1), ...side(against, -1)];
		}),
);

/** The sense a word takes part in; undefined for words without a known opposite. */
export function senseOf(lemma: string): Sense | undefined {
	return senses.get(lemma);
}
