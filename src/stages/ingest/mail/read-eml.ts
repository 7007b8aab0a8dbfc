import { extname } from "node:path";
import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import type { Note, ReportFacts } from "../../../core/index.js";
import type { Ingested, Item } from "../item.js";
import { unwrap } from "./unwrap.js";

/** Bounds of one message: the longest header seen has 60 kB; newsletters have a dozen parts; digests of lists some hundred. */
const limits = { maxHeadersSize: 512 * 1024, maxNestingDepth: 30, forceRfc822Attachments: true };
const mostParts = 5_000;
const mostAttachments = 200;

/** How many lines begin as the boundary of a part does. */
function boundariesIn(bytes: Buffer): number {
	let found = 0;
	for (let at = bytes.indexOf("\n--"); at >= 0 && found <= mostParts; at = bytes.indexOf("\n--", at + 3)) found++;
	return found;
}

const one = (words: string | undefined): string | undefined => words?.replace(/\s+/g, " ").trim() || undefined;

/** "Fwd: Re: The lock is shut" without what the way of the message put before it. */
const subjectOf = (email: Email) =>
	one(email.subject)?.replace(/^(?:(?:re|fwd?|aw|wg|tr)(?:\[\d+\])?:\s*)+/i, "") || undefined;

/** Words that stand in the names of outlets and bodies, and seldom in those of people. */
const ofHouses =
	/\b(?:agency|board|bulletin|chronicle|council|courier|daily|desk|gazette|group|herald|journal|ltd|mail|ministry|news|newsletter|office|observer|police|post|press|radio|review|team|telegraph|times|tribune|tv|university|weekly)\b/i;

/** Whether a sender is a person: the address is made of the name's words ("Ada Voss", a.voss@…), or the name says so. */
function isPerson(name: string, address: string): boolean {
	if (ofHouses.test(name)) return false;
	const words = name.toLowerCase().match(/\p{L}{2,}/gu) ?? [];
	const local = address.toLowerCase().split("@")[0] ?? "";
	return words.length >= 2 && words.length <= 4 && local.includes(words.at(-1) as string);
}

function senderOf(from: Address | undefined): ReportFacts {
	const name = one(from?.name);
	const address = one(from?.address);
	if (!name || name === address)
		return address?.includes("@") ? { outlet: address.slice(address.indexOf("@") + 1) } : {};
	const [, person, outlet] = /^(.{3,60}?)(?:,| via | at | from | \| | - )\s*(.{3,60})$/.exec(name) ?? [];
	if (person && outlet && isPerson(person, address ?? "")) return { byline: person, outlet };
	return isPerson(name, address ?? "") ? { byline: name } : { outlet: name };
}

function knownOf(email: Email): ReportFacts {
	const organization = one(email.headers.find(({ key }) => key === "organization")?.value);
	const title = subjectOf(email);
	return {
		...(organization ? { outlet: organization } : {}),
		...senderOf(email.from ?? email.sender),
		...(title ? { title } : {}),
		...(email.date ? { published: email.date } : {}),
	};
}

/** Endings for parts that have no name of their own. */
const endings: Readonly<Record<string, string>> = {
	"message/rfc822": ".eml",
	"text/html": ".html",
	"text/plain": ".txt",
	"application/pdf": ".pdf",
	"application/json": ".json",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
};
/** Parts that can hold no report; what cannot be told by its type is looked at. */
const noReport = /^(?:image|audio|video|font)\/|^text\/calendar$|signature|pkcs7|pgp|vcard|delivery-status/;

function nameOf({ filename, mimeType }: Attachment, number: number): string {
	const known = endings[mimeType] ?? "";
	if (!filename) return `part-${number}${known}`;
	const name = filename.replace(/[\p{Cc}/\\]/gu, "_").slice(-100);
	return extname(name) === "" ? name + known : name;
}

const bytesOf = (content: Attachment["content"]): Uint8Array =>
	typeof content === "string" ? Buffer.from(content) : new Uint8Array(content);

async function* attached(email: Email, item: Item): AsyncGenerator<Ingested> {
	const parts = email.attachments.filter(({ mimeType }) => !noReport.test(mimeType));
	const passed = email.attachments.length - parts.length;
	for (const [i, part] of parts.slice(0, mostAttachments).entries()) {
		const name = nameOf(part, i + 1);
		const id = `${item.id}-${i + 1}`;
		yield* item.inside(name, bytesOf(part.content), {
			...item,
			id,
			place: `${item.place}!${name}`,
			depth: item.depth + 1,
		});
	}
	const over = parts.length - mostAttachments;
	if (passed > 0 || over > 0) {
		const message = `Attachments that hold no report were passed over: ${passed} pictures, signatures and the like${over > 0 ? `, and ${over} beyond the first ${mostAttachments}` : ""}.`;
		yield { note: { code: "other-attachments", message, place: item.place } };
	}
}

const badMessage = (reason: string, place: string): Note => ({
	code: "bad-message",
	message: `It could not be read as a mail message (${reason}). It was left out: export it again.`,
	place,
});

/**
 * Reads one mail message: its HTML, else its plain text, as a report; what is attached, messages too, each by its own
 * format. The sender is the byline when the address shows a person, else the outlet.
 */
export async function* readEml(bytes: Uint8Array, item: Item): AsyncGenerator<Ingested> {
	const { place, id } = item;
	const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (!/^[\w-]+[ \t]*:/m.test(whole.subarray(0, 4_096).toString("latin1"))) {
		yield { note: badMessage("it has no header", place) };
		return;
	}
	if (boundariesIn(whole) > mostParts) {
		yield { note: badMessage(`it has more than ${mostParts} parts`, place) };
		return;
	}
	let email: Email;
	try {
		email = await PostalMime.parse(whole, limits);
	} catch (error) {
		yield { note: badMessage(error instanceof Error ? error.message.slice(0, 160) : "unknown", place) };
		return;
	}
	const html = email.html?.trim() ? email.html : undefined;
	const text = html ?? (email.text?.trim() ? unwrap(email.text) : undefined);
	if (text) yield { source: { id, place, format: html ? "html" : "text", text, known: knownOf(email), notes: [] } };
	else if (email.attachments.length === 0) {
		const message = "The mail message holds no text. It was left out.";
		yield { note: { code: "no-report", message, place } };
	}
	yield* attached(email, item);
}
