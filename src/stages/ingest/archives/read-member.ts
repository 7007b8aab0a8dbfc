import { Refusal } from "../allowance.js";
import type { Ingested } from "../item.js";
import type { Member, Zip } from "./zip-members.js";

/** Reads a member by `read`, and tells what is wrong with it. */
export async function* readMember(
	zip: Zip,
	member: Member,
	place: string,
	read: (unpacked: AsyncIterable<Uint8Array>) => AsyncIterable<Ingested>,
): AsyncGenerator<Ingested> {
	const { entry } = member;
	if (entry.isEncrypted()) {
		const message = "The member is encrypted. It was left out: unpack the archive with its password.";
		yield { note: { code: "encrypted-member", message, place } };
		return;
	}
	let actual: number | undefined;
	try {
		yield* read(
			zip.unpack(member, (size) => {
				actual = size;
			}),
		);
	} catch (error) {
		if (error instanceof Refusal) throw error;
		const reason = error instanceof Error ? error.message.slice(0, 160) : String(error);
		const message = `The member cannot be unpacked (${reason}). What came before the fault was read: pack it again.`;
		yield { note: { code: "broken-member", message, place } };
		return;
	}
	if (actual === undefined) return;
	const message = `The archive says that the member has ${entry.uncompressedSize} bytes; it has ${actual}. It was read as it is: check the archive.`;
	yield { note: { code: "wrong-size", message, place } };
}
