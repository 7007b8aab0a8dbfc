const whole = "of (?:them|the|those|these|its|their|his|her|whom|which)";
const holding = "includ(?:ing|ed|es)|among (?:them|those)";

/** Right behind and right before a count of a part of what is told of: "two of them", "among them two", "his first two". */
export const partOfWhole = {
	behind: new RegExp(`^\\s+(?:${whole}|remaining|(?:[\\p{L}-]+ ){0,3}(?:was|were|are|is) (?:also )?among)\\b`, "iu"),
	before: new RegExp(
		`\\b(?:(?:${holding})\\s*:?\\s*|(?:(?:his|her|its|their|['’]s) (?:first|last|opening)|final) )$`,
		"i",
	),
};

/** The same where no more than a chance of it matters: "two crew of the ship", "two others", "another two" are no count of all dead. */
export const perhapsPart = {
	behind: new RegExp(`^(?: \\p{L}+){0,2} (?:${whole}|others?|more|additional|were among|was among)\\b`, "iu"),
	before: new RegExp(`\\b(?:${holding}|another|other)\\s*:?\\s*$`, "i"),
};
