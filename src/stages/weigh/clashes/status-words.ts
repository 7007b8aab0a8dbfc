/**
 * What somebody or something is at one time: before the bar one status, after it its opposite. Not those that a case or a life goes
 * through in turn ("guilty", "married"), nor those of much or little ("safe").
 */
const lines = `
alive | dead
armed | unarmed
unhurt unharmed uninjured unscathed | hurt injured wounded
conscious | unconscious
missing |
real genuine authentic | fake bogus doctored staged photoshopped
intact undamaged | damaged destroyed
`;
/** Those of people. Of things a word for the thing itself must be shared. */
const ofPeople = new Set(["alive", "armed", "unhurt", "conscious"]);

/** A status and which of two it is. */
export interface StatusWord {
	/** The first word of its line. */
	readonly status: string;
	readonly sign: 1 | -1;
	readonly ofPeople: boolean;
}

const words: ReadonlyMap<string, StatusWord> = new Map(
	lines
		.trim()
		.split("\n")
		.flatMap((line) => {
			const [one = "", other = ""] = line.split("|").map((side) => side.trim().split(" "));
			const status = one[0] as string;
			const side = (of: readonly string[], sign: 1 | -1) =>
				of.map((word) => [word, { status, sign, ofPeople: ofPeople.has(status) }] as const);
			return [...side(one as string[], 1), ...side(other as string[], -1)];
		}),
);

/** The status that a word tells, in lower case; undefined for one of which no opposite is known. */
export const statusWord = (lower: string): StatusWord | undefined => words.get(lower);

/** Verbs in the past that leave whoever does or undergoes them dead. */
export const dying: ReadonlySet<string> = new Set(["died", "perished"]);
export const killing: ReadonlySet<string> = new Set(["killed", "murdered", "assassinated", "executed", "beheaded"]);
