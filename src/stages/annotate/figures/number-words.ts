const units =
	"zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(
		" ",
	);
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

/** Words for whole numbers below a hundred. */
export const smallNumbers: ReadonlyMap<string, number> = new Map([
	...units.map((word, n) => [word, n] as const),
	...tens.map((word, n) => [word, (n + 2) * 10] as const),
	["nought", 0],
	["naught", 0],
]);

/** Words that multiply what stands before them. */
export const scales: ReadonlyMap<string, number> = new Map([
	["hundred", 100],
	["thousand", 1e3],
	["million", 1e6],
	["billion", 1e9],
	["trillion", 1e12],
	["quadrillion", 1e15],
	["lakh", 1e5],
	["crore", 1e7],
	["dozen", 12],
	["dozens", 12],
]);

/** Words for parts of one, and how many of them make one. */
export const parts: ReadonlyMap<string, number> = new Map([
	["half", 2],
	["halves", 2],
	["third", 3],
	["quarter", 4],
	["fourth", 4],
	["fifth", 5],
	["sixth", 6],
	["seventh", 7],
	["eighth", 8],
	["ninth", 9],
	["tenth", 10],
	["hundredth", 100],
	["thousandth", 1000],
]);

/** Letters that scale the digits they touch ("£3m", "7.2bn"), and some that scale across a space. */
export const suffixes: ReadonlyMap<string, number> = new Map([
	["k", 1e3],
	["m", 1e6],
	["mn", 1e6],
	["mln", 1e6],
	["mil", 1e6],
	["bn", 1e9],
	["bln", 1e9],
	["b", 1e9],
	["tn", 1e12],
	["tln", 1e12],
	["trn", 1e12],
	["cr", 1e7],
]);

/** Vulgar fraction characters. */
export const vulgarFractions: ReadonlyMap<string, number> = new Map([
	["½", 1 / 2],
	["¼", 1 / 4],
	["¾", 3 / 4],
	["⅓", 1 / 3],
	["⅔", 2 / 3],
	["⅕", 1 / 5],
	["⅙", 1 / 6],
	["⅛", 1 / 8],
]);
