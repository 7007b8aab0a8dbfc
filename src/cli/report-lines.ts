import type { Note, Report } from "../core/index.js";

/** A line of NDJSON as a report, or the note that says why it is none. */
export type ReportLine = { readonly report: Report } | { readonly note: Note };

async function* linesOf(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let parts: string[] = [];
	for await (const chunk of chunks) {
		const text = typeof chunk === "string" ? chunk : decoder.decode(chunk, { stream: true });
		const lines = text.split("\n");
		for (let i = 0; i < lines.length - 1; i++) {
			parts.push(lines[i] as string);
			yield parts.join("");
			parts = [];
		}
		parts.push(lines.at(-1) as string);
	}
	parts.push(decoder.decode());
	yield parts.join("");
}

function parsed(line: string, place: string): ReportLine {
	const problem = (message: string): ReportLine => ({ note: { code: "bad-line", message, place } });
	let value: unknown;
	try {
		value = JSON.parse(line);
	} catch (error) {
		return problem(
			`This line is not JSON (${(error as Error).message}); it was passed over. One object a line is expected.`,
		);
	}
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return problem("This line is not a JSON object; it was passed over.");
	const fields = value as Record<string, unknown>;
	const { id, text } = fields;
	if (typeof text !== "string") return problem('This line has no "text" string; it was passed over.');
	if (typeof id !== "string" && typeof id !== "number") return problem('This line has no "id"; it was passed over.');
	const known = ["title", "byline", "outlet", "published", "modified", "url"].filter(
		(k) => typeof fields[k] === "string",
	);
	return { report: { id: String(id), text, ...Object.fromEntries(known.map((k) => [k, fields[k]])), notes: [] } };
}

/** The reports on NDJSON lines, as they come; blank lines are passed over. */
export async function* reportLines(
	chunks: AsyncIterable<Uint8Array | string>,
	name: string,
): AsyncGenerator<ReportLine> {
	let number = 0;
	for await (const line of linesOf(chunks)) {
		number++;
		if (line.trim()) yield parsed(line.replace(/^\ufeff/, ""), `${name}, line ${number}`);
	}
}
