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

test("a statement has the subject of its verb, and what its verb needs", async () => {
	const statements = await statementsOf(
		"The older barge, a coal carrier of the old line, is called the Salla. Ilse Moor said no and went on to lead the board of the harbour council with Orla Quist.",
		"The older barge, a coal carrier, is called the Salla. Mayor Ilse Moor said no and went on to lead the board of the council with Orla Quist.",
	);
	expect(statements).not.toEqual([]);
	for (const statement of statements)
		expect(statement).not.toMatch(/^(?:A coal carrier|No and went|Went on|Is called)/);
});

test("a clause that says when or why keeps the word that opens it where what it belongs to is told", async () => {
	const statements = await statementsOf(
		"As the roads of Varn dried, the council opened the northern market to carts again.",
		"As roads around Varn dried, the council opened the northern market to carts, Moor said.",
	);
	expect(statements).not.toEqual([]);
	for (const statement of statements) expect(statement).not.toMatch(/^(?:The r|R)oads/);
});

test("a statement is no line without a stop within a report, such as a caption, where a sentence tells it", async () => {
	const told = "Nora Dahl was seized in May in the harbour capital of Varn.";
	const line = "Nora Dahl was seized in May 2030 from Varn's harbour capital, Lund (shown in the map above)";
	const statements = await statementsOf(`Rain fell on Orsk.\n\n${line}\n\nIt poured.`, told);
	expect(statements).toContain("Nora Dahl was seized in May in the harbour capital of Varn");
});

test("what is only denied is stated with its denial", async () => {
	const statements = await statementsOf(
		"Ilse Moor, the mayor of Varn, denied that the children of the old harbour were unhappy under the new rules of the ferry board.",
	);
	expect(statements).not.toEqual([]);
	for (const statement of statements) expect(statement).toMatch(/\bdenied\b/);
});
