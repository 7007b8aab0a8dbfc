/** How a word hangs on its head, by the names of ClearNLP (Choi and Palmer 2012), in the order in which the model numbers them; "part" is a piece of a longer word. */
export const relations = [
	"root",
	"acl",
	"acomp",
	"advcl",
	"advmod",
	"agent",
	"amod",
	"appos",
	"attr",
	"aux",
	"auxpass",
	"case",
	"cc",
	"ccomp",
	"compound",
	"conj",
	"csubj",
	"csubjpass",
	"dative",
	"dep",
	"det",
	"dobj",
	"expl",
	"intj",
	"mark",
	"meta",
	"neg",
	"nmod",
	"npadvmod",
	"nsubj",
	"nsubjpass",
	"nummod",
	"oprd",
	"parataxis",
	"pcomp",
	"pobj",
	"poss",
	"preconj",
	"predet",
	"prep",
	"prt",
	"punct",
	"quantmod",
	"relcl",
	"xcomp",
	"part",
] as const;
export type Relation = (typeof relations)[number];

/** Which word each word of a sentence hangs on, and how: a tree. */
export interface Dependencies {
	/** For each word the index of its head; its own at the root. */
	readonly heads: Int16Array;
	/** For each word the number of its relation in `relations`. */
	readonly relations: Uint8Array;
}
