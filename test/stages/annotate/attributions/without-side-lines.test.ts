import { describe, expect, it } from "vitest";
import { readMarked } from "../reading-of.js";

/** What is said by whom in a report that begins with a headline. */
async function said(marked: string): Promise<string[]> {
	const { text, attributions } = await readMarked(`Ferry returns to Lund\n\n${marked}`);
	const words = (spans: readonly (readonly [number, number])[]) => spans.map((s) => text.slice(...s)).join(" ");
	return attributions.map((a) => `${words(a.source)}: ${words(a.content)}`);
}

const mayor = "<content>“She is back,”</content> <cue>said</cue> <source>the mayor</source>.";

describe("what stands beside a report", () => {
	it.each([
		"SEE ALSO: <source>Navy</source> <cue>denies</cue> <content>that the pilot will be charged</content>",
		"Read more\n<source>Minister</source> <cue>says</cue> <content>ferry is lost</content>",
		"Photo: <source>The mayor</source> <cue>says</cue> <content>farewell to the crew</content>.",
	])("says nothing: %s", async (line) => {
		expect(await said(`${line}\n\n${mayor}`)).toEqual(["the mayor: “She is back,”"]);
	});

	it("is no part of what is said in the report", async () => {
		expect(
			await said(
				"Related: Ferry is <content>rotten\n\n“She is back,”</content> <cue>said</cue> <source>the mayor</source>.",
			),
		).toEqual(["the mayor: “She is back,”"]);
	});
});
