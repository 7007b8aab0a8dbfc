import { basename, extname } from "node:path";
import { Refusal } from "../allowance.js";
import type { ArchiveReader, Ingested, Item } from "../item.js";
import { Tally } from "./tally.js";
import { type Member, openZip, type Zip } from "./zip-members.js";

const messages = {
	"other-members": (counts: string) =>
		`Members that hold no report were passed over, by ending: ${counts}. Unpack the archive and name a file on the command line to read it whatever its ending.`,
};

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

/** Ids for members: the name without folder and ending; with its folder where two would be alike. */
function idsOf(members: readonly Member[], item: Item): ReadonlyMap<Member, string> {
	const full = (member: Member) => item.idOf(member.name) ?? member.name;
	const times = new Map<string, number>();
	for (const member of members) {
		const short = basename(full(member));
		times.set(short, (times.get(short) ?? 0) + 1);
	}
	return new Map(
		members.map((member) => {
			const short = basename(full(member));
			return [member, times.get(short) === 1 ? short : full(member)];
		}),
	);
}

/** Reads a ZIP: every member whose ending tells a report, in order of name, as files in a folder are read. */
export const readZip: ArchiveReader = async function* (archive, item) {
	const zip = await openZip(archive, item);
	if ("note" in zip) {
		yield zip;
		return;
	}
	for (const note of zip.notes) yield { note };
	const passed = new Tally<keyof typeof messages>();
	const members = zip.members.filter(({ name }) => {
		const known = item.idOf(name) !== undefined;
		if (!known) passed.add("other-members", extname(name).toLowerCase() || "no ending");
		return known;
	});
	for (const [member, id] of idsOf(members, item)) {
		const place = `${item.place}!${member.name}`;
		const inner = { ...item, place, id, depth: item.depth + 1 };
		yield* readMember(zip, member, place, (unpacked) => item.inside(member.name, unpacked, inner));
	}
	for (const note of passed.notes(item.place, messages)) yield { note };
	if (members.length === 0) {
		const message = "The archive holds no report. It was left out.";
		yield { note: { code: "empty-file", message, place: item.place } };
	}
};
