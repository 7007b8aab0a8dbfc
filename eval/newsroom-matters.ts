/** Who stands behind a fact. */
export type Origin = { readonly speaker: string; readonly role: string } | { readonly document: string } | "sight";

/** A fact in several wordings. A wording is what somebody says, without who. */
export interface Fact {
	readonly words: readonly string[];
	readonly origin: Origin;
	/** A second person who can say it to an outlet that asks. */
	readonly other?: { readonly speaker: string; readonly role: string };
	/** Whether the words are spoken as a quotation, the same in every report. */
	readonly quoted?: true;
}

export interface Matter {
	readonly place: string;
	readonly headline: readonly string[];
	readonly facts: readonly Fact[];
}

/** Four invented matters, each fact in three wordings. */
export const matters: readonly Matter[] = [
	{
		place: "Tarnholm",
		headline: [
			"Tarnholm dam leak forces 1,200 from homes",
			"Families leave as Tarnholm dam leaks",
			"Leaking dam empties Tarnholm valley",
		],
		facts: [
			{
				words: [
					"about 1,200 people have left their homes below the dam",
					"some 1,200 residents were moved from houses below the dam",
					"roughly 1,200 people living under the dam had to leave",
				],
				origin: { speaker: "Lena Storvik", role: "the county's rescue chief" },
				other: { speaker: "Jon Aldal", role: "the mayor of Tarnholm" },
			},
			{
				words: ["we will not let anyone go back before the wall is dry"],
				quoted: true,
				origin: { speaker: "Lena Storvik", role: "the county's rescue chief" },
			},
			{
				words: [
					"the wall had been due for repair since 2027",
					"repairs to the wall were due in 2027",
					"the wall should have been mended in 2027",
				],
				origin: { document: "a 2030 inspection report" },
				other: { speaker: "Mara Quist", role: "a retired dam engineer" },
			},
			{
				words: [
					"water ran over the main road on Monday morning",
					"the main road was under water on Monday morning",
					"by Monday morning water covered the main road",
				],
				origin: "sight",
			},
			{
				words: [
					"the power company knew of the crack for two years",
					"for two years the power company was aware of the crack",
					"the crack had been known to the power company for two years",
				],
				origin: { speaker: "Peder Holt", role: "a union official" },
				other: { speaker: "Mara Quist", role: "a retired dam engineer" },
			},
			{
				words: ["the company followed every rule there is"],
				quoted: true,
				origin: { speaker: "Ida Brandvold", role: "a company spokeswoman" },
			},
			{
				words: [
					"two schools will stay shut this week",
					"pupils of two schools stay at home this week",
					"two schools are closed until the weekend",
				],
				origin: { speaker: "Jon Aldal", role: "the mayor of Tarnholm" },
			},
			{
				words: [
					"sheep drowned in the lower meadows",
					"in the lower meadows sheep were drowned",
					"dead sheep lay in the lower meadows",
				],
				origin: "sight",
			},
		],
	},
	{
		place: "Vellmark",
		headline: [
			"Vellmark recalls envoy over fishing boats",
			"Envoy called home in fishing row",
			"Fishing row: Vellmark brings envoy home",
		],
		facts: [
			{
				words: [
					"Vellmark will recall its envoy from Sudrey on Friday",
					"on Friday Vellmark is to bring home its envoy to Sudrey",
					"the envoy to Sudrey will return to Vellmark on Friday",
				],
				origin: { speaker: "Tomas Regnier", role: "the foreign minister" },
				other: { speaker: "Alba Norden", role: "an opposition leader" },
			},
			{
				words: ["these boats were taken in our own waters"],
				quoted: true,
				origin: { speaker: "Tomas Regnier", role: "the foreign minister" },
			},
			{
				words: [
					"nine boats were seized in April",
					"in April nine boats were taken",
					"nine fishing boats were seized during April",
				],
				origin: { document: "a coast guard log" },
				other: { speaker: "Greta Holm", role: "a harbour master" },
			},
			{
				words: [
					"fishermen blocked the harbour with nets",
					"the harbour was blocked by fishermen with nets",
					"with nets fishermen closed the harbour",
				],
				origin: "sight",
			},
			{
				words: [
					"Sudrey has paid nothing for the boats",
					"nothing has been paid by Sudrey for the boats",
					"for the boats Sudrey has not paid anything",
				],
				origin: { speaker: "Olaf Brenn", role: "the head of the fishing union" },
				other: { speaker: "Greta Holm", role: "a harbour master" },
			},
			{
				words: ["nobody took anything that was not ours"],
				quoted: true,
				origin: { speaker: "Sigrun Dahl", role: "a Sudrey government spokeswoman" },
			},
			{
				words: ["the treaty ends in 2034", "in 2034 the treaty runs out", "the treaty will expire in 2034"],
				origin: { document: "the fishing treaty of 2019" },
			},
			{
				words: ["the price of cod has doubled", "cod now costs twice as much", "cod has become twice as dear"],
				origin: { speaker: "Alba Norden", role: "an opposition leader" },
			},
		],
	},
	{
		place: "Kestrel Bay",
		headline: [
			"Seven dead after ferry fire off Kestrel Bay",
			"Ferry fire kills seven near Kestrel Bay",
			"Fire on Kestrel Bay ferry: seven dead",
		],
		facts: [
			{
				words: [
					"seven people died in the fire on the ferry",
					"the ferry fire killed seven people",
					"seven passengers lost their lives in the ferry fire",
				],
				origin: { speaker: "Ruth Amsel", role: "the district police chief" },
				other: { speaker: "Carl Venn", role: "a hospital director" },
			},
			{
				words: ["the doors would not open and we broke the windows"],
				quoted: true,
				origin: { speaker: "Nils Orre", role: "a passenger" },
			},
			{
				words: [
					"the ferry had failed two safety checks",
					"two safety checks had been failed by the ferry",
					"in two safety checks the ferry had failed",
				],
				origin: { document: "a maritime office file" },
				other: { speaker: "Dora Finch", role: "a former inspector" },
			},
			{
				words: [
					"smoke hung over the bay until noon",
					"until noon the bay was covered in smoke",
					"the bay lay under smoke until noon",
				],
				origin: "sight",
			},
			{
				words: [
					"the fire began in a truck on the lower deck",
					"a truck on the lower deck caught fire first",
					"it was a truck on the lower deck that burned first",
				],
				origin: { speaker: "Ruth Amsel", role: "the district police chief" },
				other: { speaker: "Paul Greer", role: "the ferry's second officer" },
			},
			{
				words: ["our crew did all that could be done"],
				quoted: true,
				origin: { speaker: "Helen Strand", role: "the ferry company's director" },
			},
			{
				words: [
					"eleven people are still in hospital",
					"in hospital are still eleven people",
					"eleven injured have not left the hospital",
				],
				origin: { speaker: "Carl Venn", role: "a hospital director" },
			},
			{
				words: [
					"flowers lay on the quay on Tuesday",
					"on Tuesday people laid flowers on the quay",
					"the quay was full of flowers on Tuesday",
				],
				origin: "sight",
			},
		],
	},
	{
		place: "Ostrava Falls",
		headline: [
			"Bank of Ostrava Falls freezes accounts",
			"Savers locked out at Ostrava Falls bank",
			"Accounts frozen at bank in Ostrava Falls",
		],
		facts: [
			{
				words: [
					"the bank has frozen 40,000 accounts since Thursday",
					"since Thursday 40,000 accounts at the bank have been frozen",
					"some 40,000 accounts have been blocked by the bank since Thursday",
				],
				origin: { speaker: "Vera Lindqvist", role: "the bank's chairwoman" },
				other: { speaker: "Anton Marsh", role: "a city councillor" },
			},
			{
				words: ["every saver will get every coin back"],
				quoted: true,
				origin: { speaker: "Vera Lindqvist", role: "the bank's chairwoman" },
			},
			{
				words: [
					"$310 million is missing from the books",
					"the books lack $310 million",
					"a sum of $310 million cannot be found in the books",
				],
				origin: { document: "an auditors' letter" },
				other: { speaker: "Felix Arden", role: "a former clerk of the bank" },
			},
			{
				words: [
					"people queued round the block before dawn",
					"before dawn queues went round the block",
					"the queue reached round the block before dawn",
				],
				origin: "sight",
			},
			{
				words: [
					"the regulator was warned in January",
					"in January the regulator received a warning",
					"a warning reached the regulator in January",
				],
				origin: { speaker: "Anton Marsh", role: "a city councillor" },
				other: { speaker: "Felix Arden", role: "a former clerk of the bank" },
			},
			{
				words: ["we had no reason to doubt the bank"],
				quoted: true,
				origin: { speaker: "Judith Kroll", role: "the regulator's head" },
			},
			{
				words: [
					"three branches will not open again",
					"three of the branches stay shut for good",
					"for three branches there is no way back",
				],
				origin: { speaker: "Vera Lindqvist", role: "the bank's chairwoman" },
			},
			{
				words: [
					"shops took no cards on Saturday",
					"on Saturday cards were refused in shops",
					"no shop accepted cards on Saturday",
				],
				origin: "sight",
			},
		],
	},
];
