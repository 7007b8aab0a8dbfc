import { basename, extname } from "node:path";
import type { ArchiveReader, Ingested, Item } from "../item.js";
import { readMember } from "./read-member.js";
import { isWacz, readPages } from "./read-wacz.js";
import { Tally } from "./tally.js";
import { inZip, type Member, type Zip } from "./zip-members.js";

const messages = {
	"other-members": (counts: string) =>
		`Members that hold no report were passed over, by ending: ${counts}. Unpack the archive and name a file on the command line to read it whatever its ending.`,
};

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

/** Every member whose ending tells a report, in order of name, as files in a folder are read. */
async function* readMembers(zip: Zip, item: Item): AsyncGenerator<Ingested> {
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
}

/** Reads a ZIP: a WACZ, which is one, as a WACZ; any other as a folder of files. */
export const readZip: ArchiveReader = (archive, item) =>
	inZip(archive, item, (zip) => (isWacz(zip) ? readPages(zip, item) : readMembers(zip, item)));
