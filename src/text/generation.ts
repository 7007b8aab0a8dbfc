const generation = /^(?:jr|sr|ii|iii|iv)$/;

/** Whether a word of a name, in lower case without its point, tells father from son: "jr", "iii". */
export const isGeneration = (word: string): boolean => generation.test(word);
