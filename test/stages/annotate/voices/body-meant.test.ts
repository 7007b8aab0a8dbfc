import { describe, expect, it } from "vitest";
import { readMarked } from "../reading-of.js";

/** Whom the company that is heard last in a text means. */
async function companyOf(before: string): Promise<string | undefined> {
	const { voices } = await readMarked(
		`${before} Rain fell. Snow fell. <source>The company</source> <cue>said</cue> <content>the depot was safe</content>.`,
	);
	return voices.at(-1)?.name;
}

const firm = "<organisation>Norvo Steel</organisation> runs the depot.";

describe("the company", () => {
	it.each([
		[
			"union",
			"The <organisation>Harbour Union</organisation> met. The <organisation>Harbour Union</organisation> sang.",
		],
		[
			"place of work",
			"The <organisation>Lund depot</organisation> burned. The <organisation>Lund depot</organisation> fell.",
		],
		[
			"newspaper",
			"The <organisation>Orsk Herald</organisation> came. The <organisation>Orsk Herald</organisation> told it.",
		],
		[
			"agency in brackets",
			"ORSK (<organisation>Norna</organisation>) – Rain fell. ORSK (<organisation>Norna</organisation>) – Snow fell.",
		],
	])("is no %s, however often it is named", async (_, often) => {
		expect(await companyOf(`${firm} ${often}`)).toBe("Norvo Steel");
	});

	it("is the firm named most", async () => {
		expect(
			await companyOf(
				`${firm} <organisation>Varn Ferries</organisation> met. <organisation>Varn Ferries</organisation> sang.`,
			),
		).toBe("Varn Ferries");
	});

	it("is named in short by the word before what it makes", async () => {
		const { voices } = await readMarked(
			"<organisation>Norvo Steel</organisation> left. <source><organisation>Norvo</organisation></source> <cue>said</cue> <content>the depot was safe</content>.",
		);
		expect(voices.map((v) => v.id)).toEqual(["norvo-steel"]);
	});
});
