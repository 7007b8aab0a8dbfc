const generation = /^(?:jr|sr|ii|iii|iv)$/;

/** Whether a word of a name, in lower case without its point, tells father from son: "jr", "iii". */
export const isGeneration = (word: string): boolean => generation.test(word);

const bare = (word: string) => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/** The words of a person's name without "Jr." and its like, as they are written: "Tomas", "Quill" of "Tomas Quill Jr.". */
export const nameWordsOf = (name: string): string[] =>
	name
		.split(/\s+/)
		.map((word) => word.replace(/[,;]+$/, ""))
		.filter((word) => word && !isGeneration(bare(word)));

/** "Quill" of "Tomas Quill Jr."; empty for a name without a word. */
export const familyNameOf = (name: string): string => nameWordsOf(name).at(-1) ?? "";

/** "jr" of "Tomas Quill Jr."; undefined where the name tells none. */
export const generationOf = (name: string): string | undefined => name.split(/\s+/).map(bare).find(isGeneration);
