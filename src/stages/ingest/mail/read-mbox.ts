import type { Ingested, Item } from "../item.js";
import { tooLargeNote } from "../report-line.js";
import { readEml } from "./read-eml.js";

const newline = 10;

/** A message's bytes, or how many there are when they are more than allowed. */
type Message = { readonly bytes: Uint8Array } | { readonly tooLong: number } | { readonly before: number };

const headOf = (line: Uint8Array) => Buffer.from(line.subarray(0, 200)).toString("latin1");
/** "From desk@… Tue Mar  4 08:15:00 2031", as it stands before each message; some programs leave all but the word. */
const isFrom = (line: Uint8Array) => /^From (?:\S+ .*\d:\d\d|-?\s*$)/.test(headOf(line));
/** "From " that stands in a text is quoted with ">", a quoted one with one more (mboxrd). */
const isQuoted = (line: Uint8Array) => /^>+From /.test(headOf(line));

/** The lines of a stream with their ends; of a line longer than `limit` only so many bytes and its whole length. */
async function* linesOf(
	stream: AsyncIterable<Uint8Array>,
	limit: number,
): AsyncGenerator<{ line: Uint8Array; size: number }> {
	let held: Uint8Array[] = [];
	let kept = 0;
	let size = 0;
	const take = (piece: Uint8Array) => {
		size += piece.length;
		const some = piece.subarray(0, limit - kept);
		if (some.length === 0) return;
		held.push(some.slice());
		kept += some.length;
	};
	const finish = () => {
		const line = { line: Buffer.concat(held), size };
		held = [];
		kept = 0;
		size = 0;
		return line;
	};
	for await (const chunk of stream) {
		let from = 0;
		for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
			take(chunk.subarray(from, at + 1));
			from = at + 1;
			yield finish();
		}
		if (from < chunk.length) take(chunk.subarray(from));
	}
	if (size > 0) yield finish();
}

/** The messages of an mbox file, each at most `limit` bytes held: a line "From …" after an empty one begins the next. */
async function* messagesOf(stream: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<Message> {
	let held: Uint8Array[] | undefined;
	let size = 0;
	let before = 0;
	let empty = true;
	const finish = (): Message | undefined => {
		if (!held) return before > 0 ? { before } : undefined;
		return size > limit ? { tooLong: size } : { bytes: Buffer.concat(held) };
	};
	for await (const { line, size: length } of linesOf(stream, limit)) {
		if (empty && isFrom(line)) {
			const message = finish();
			if (message) yield message;
			held = [];
			size = 0;
			before = 0;
			empty = false;
			continue;
		}
		empty = length <= 2 && (line[0] === newline || line[0] === 13);
		if (!held) before += empty ? 0 : length;
		else {
			size += length;
			if (size > limit) held = [];
			else held.push(isQuoted(line) ? line.subarray(1) : line);
		}
	}
	const last = finish();
	if (last) yield last;
}

/** Reads a file of mail messages one after another, as mail programs and list archives export it, in the memory of one message. */
export async function* readMbox(stream: AsyncIterable<Uint8Array>, item: Item): AsyncGenerator<Ingested> {
	let number = 0;
	for await (const message of messagesOf(stream, item.maxBytes)) {
		if ("before" in message) {
			const words = `${message.before} bytes stand before the first line that begins with "From ", as each message of an mbox file does. They were left out.`;
			yield { note: { code: "not-mbox", message: words, place: item.place } };
			continue;
		}
		number++;
		const inner = { ...item, place: `${item.place}[${number}]`, id: `${item.id}-${number}`, depth: item.depth + 1 };
		if ("tooLong" in message) yield { note: tooLargeNote(inner.place, "message", message.tooLong, item.maxBytes) };
		else yield* readEml(message.bytes, inner);
	}
}
