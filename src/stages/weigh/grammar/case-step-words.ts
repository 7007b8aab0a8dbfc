type CaseStepName =
	| "witness"
	| "held"
	| "let go"
	| "to be charged"
	| "charged"
	| "to be arraigned"
	| "arraigned"
	| "trial"
	| "verdict"
	| "sentence";

/** A step that a legal case goes through, by the words that say that it has been reached. */
interface CaseStep {
	readonly name: CaseStepName;
	/** Said of whoever is named before them. */
	readonly of: RegExp;
	/** Said of whoever is named behind them. */
	readonly to?: RegExp;
	/** In one statement of the case, whoever it names or leaves out: looser, since the claim is of one matter already. */
	readonly stated?: RegExp;
}

const been = "(?:was|were|been|is|are|being)(?: \\w+ly)?";
const passive = (verbs: string) => new RegExp(`\\b${been} (?:${verbs})\\b`, "gi");
const active = (verbs: string) =>
	new RegExp(`\\b(?:has|have|had|police|officers|prosecutors)(?: \\w+ly)? (?:${verbs})\\b`, "gi");

/** In the order in which a case goes. Who has been let go has been held before. */
export const caseStepWords: readonly CaseStep[] = [
	{ name: "witness", of: /\b(?:questioned|interviewed|heard) as (?:a|an) (?:\w+ )?witness\b/gi },
	{
		name: "held",
		of: passive("arrested|detained|taken into custody|held in custody"),
		to: active("arrested|detained"),
		stated: /\b(?:was|were|been|being|among .{0,30}) (?:arrested|detained)\b|\barrested (?:on|in|by|for)\b/gi,
	},
	{
		name: "let go",
		of: /\b(?:released|freed) (?:from custody |from jail )?(?:on (?:\S+ )?bail|without charges?)\b|\ballowed to go home\b/gi,
	},
	{ name: "to be charged", of: /\b(?:expected|set|due|likely) to be (?:charged|indicted)\b/gi },
	{
		name: "charged",
		of: /\b(?:(?:was|were|been|is|are|being)(?: \w+ly)?|arrested and) (?:charged|indicted)\b/gi,
		to: active("charged|indicted"),
		stated:
			/\b(?:has|have|was|were|been|is|are) (?:formally )?(?:charged|indicted)\b|\bcharged with\b|\bindicted (?:on|for|by)\b/gi,
	},
	{
		name: "to be arraigned",
		of: /\b(?:will be|(?:expected|set|due|scheduled|likely) to be) arraigned\b|\b(?:faces|awaits|is awaiting) (?:an? )?(?:\w+ ){0,2}arraignment\b/gi,
	},
	{
		name: "arraigned",
		of: /\b(?:was|were|been) arraigned\b|\bpleaded not guilty\b|\b(?:was|were|been) ordered held without bail\b/gi,
		stated: /\b(?:was|were|been) arraigned\b|\bpleaded not guilty\b/gi,
	},
	{
		name: "trial",
		of: /\b(?:went|goes|go|gone|put|is|stood|stands?) on trial\b/gi,
		stated: /\b(?:on|at|during|stand(?:s|ing)?|the) trial\b/gi,
	},
	{
		name: "verdict",
		of: /\b(?:was|were|been|is|are) (?:found (?:not )?guilty|convicted|acquitted)\b|\bpleaded guilty\b/gi,
		to: active("convicted|acquitted"),
		stated: /\b(?:found guilty|convicted|guilty verdict|acquitted|found not guilty|pleaded guilty)\b/gi,
	},
	{
		name: "sentence",
		of: /\b(?:was|were|been) (?:sentenced|jailed for)\b/gi,
		stated: /\b(?:was|were|been) sentenced\b/gi,
	},
];

/** Which step that is, by its place in that order. */
export const caseStepAt = (name: CaseStepName): number => caseStepWords.findIndex((step) => step.name === name);
