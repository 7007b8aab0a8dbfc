import { z } from "zod";
import { limits } from "./limits.js";

const fact = (most: number, what: string) => z.string().max(most).optional().describe(what);

const report = z.object({
	id: z.string().trim().min(1).max(200).describe("Your name for the report, unique among the reports of the call."),
	text: z
		.string()
		.min(1, "The text is empty. Leave the report out.")
		.max(limits.textOfOne, `A text may have at most ${limits.textOfOne} characters. Cut it to the report itself.`)
		.describe("The whole text of the report, unchanged: spans in answers count UTF-16 code units of it."),
	title: fact(1_000, "Headline."),
	byline: fact(500, "Who wrote it, as printed."),
	outlet: fact(300, "Who published it."),
	published: fact(
		100,
		"When it was published: 2025-02-10 or a full ISO 8601 time. Needed to place words like “on Tuesday”.",
	),
	url: fact(4_000, "Where it was published. Never fetched."),
});

/** A report as a client hands it in. */
export type ReportSpec = z.infer<typeof report>;

const matter = {
	reports: z
		.array(report)
		.min(1, "There is no report. Give at least one, or the id of a `dossier`.")
		.max(limits.reports, `At most ${limits.reports} reports can be compared in one call. Give fewer.`)
		.optional()
		.describe(
			"The reports to read. Give these or `dossier`, not both. They are kept as a dossier: later calls can name its id.",
		),
	dossier: z
		.string()
		.trim()
		.min(1)
		.max(100)
		.optional()
		.describe("Id of a dossier from an earlier answer, or `loaded` for the reports that the server was started with."),
};

/** The part of a call that says which reports it is about. */
export interface MatterSpec {
	readonly reports?: readonly ReportSpec[] | undefined;
	readonly dossier?: string | undefined;
}

const claim = z
	.string()
	.trim()
	.min(1)
	.max(500)
	.describe(
		"Id of a claim from an earlier answer, or words that its quotations or speakers hold (the best fit is taken).",
	);

export const compareInput = z.object({
	...matter,
	limit: z
		.number()
		.int()
		.min(1)
		.max(50)
		.default(10)
		.describe("Most entries of each list (claims, disagreements, checks), all stories together."),
});

export const whoSaidInput = z.object({
	...matter,
	words: z.string().trim().min(1).max(500).describe("Words of what was said, or the name of a speaker."),
	limit: z.number().int().min(1).max(100).default(20).describe("Most quotations."),
});

export const claimInput = z.object({ ...matter, claim });
