import { expect, test } from "vitest";
import type { Report, Story } from "../../../src/core/index.js";
import { annotateReport } from "../../../src/pipeline.js";
import { alignClaims } from "../../../src/stages/align/index.js";

const statementsOf = async (...texts: readonly string[]) => {
	const plain = texts.map((text, i): Report => ({ id: `r${i}`, text, notes: [] }));
	const reports = await Promise.all(plain.map((report) => annotateReport(report)));
	const story: Story = { id: "s", reports };
	return alignClaims({ ...story, lineage: [] }).claims.map((c) => c.statement);
};

test("a statement begins with a capital and has no mark without its partner", async () => {
	for (const statement of await statementsOf(
		"The harbour council of Varn said the “old lighthouse (built by sailors) must stay open” for the ferries.",
		"The old lighthouse of Varn must stay open for the ferries, the harbour council said.",
	)) {
		expect(statement).toMatch(/^[^\p{Ll}]/u);
		expect(statement.split("“").length).toBe(statement.split("”").length);
		expect(statement.split("(").length).toBe(statement.split(")").length);
	}
});

test("a statement does not end on words that lead on to what was cut", async () => {
	for (const statement of await statementsOf(
		"Mayor Ilse Moor resigned as head of the ferry board on Friday, two days after the council of Varn criticised her.",
		"Ilse Moor resigned on Friday as head of the ferry board.",
	)) {
		expect(statement).not.toMatch(/\b(?:two days|after|said|of|the|in|and)$/);
	}
});

test("a statement is no clause that tells nothing", async () => {
	const statements = await statementsOf(
		"After threatening to close the old ferry of Varn, Mayor Ilse Moor left the hall without a word to anybody of the board or of the press that had come to hear her.",
		"On Friday Ilse Moor threatened to close the old ferry of Varn.",
	);
	expect(statements).not.toEqual([]);
	for (const statement of statements) expect(statement).toMatch(/\b(?:left|threatened)\b/);
});
