import { deflateRawSync } from "node:zlib";

/** A file to be packed, and the lies to tell of it. */
export interface Packed {
	readonly name: string;
	readonly data: Uint8Array;
	/** Stored as it is. Default: deflated. */
	readonly stored?: boolean;
	/** Already deflated; `data` is then what the archive says it unpacks to. */
	readonly deflated?: Uint8Array;
	/** Bytes that the archive says it unpacks to. Default: the truth. */
	readonly says?: number;
	/** General purpose flags: 1 is encrypted. */
	readonly flags?: number;
	/** Compression method, where it is not the true one. */
	readonly method?: number;
	/** Where its local header stands, when it lies over another member. */
	readonly at?: number;
}

const u16 = (n: number) => Buffer.from([n & 255, (n >> 8) & 255]);
const u32 = (n: number) => Buffer.from(Uint32Array.of(n).buffer);

/** The bytes of a ZIP archive. Checksums are left zero, which no reader here looks at. `count` is the number of members it claims. */
export function zipOf(members: readonly Packed[], count = members.length): Buffer {
	const parts: Buffer[] = [];
	const directory: Buffer[] = [];
	let offset = 0;
	for (const { name, data, stored, deflated, says = data.length, flags = 0, method, at } of members) {
		const packed = Buffer.from(deflated ?? (stored ? data : deflateRawSync(data)));
		const path = Buffer.from(name);
		const facts = Buffer.concat([
			u16(flags | 0x800),
			u16(method ?? (stored ? 0 : 8)),
			u32(0),
			u32(0),
			u32(packed.length),
			u32(says),
			u16(path.length),
			u16(0),
		]);
		if (at === undefined) parts.push(Buffer.from("PK\x03\x04"), u16(20), facts, path, packed);
		directory.push(
			Buffer.concat([Buffer.from("PK\x01\x02"), u16(20), u16(20), facts, u16(0), u16(0), u16(0), u32(0)]),
			u32(at ?? offset),
			path,
		);
		if (at === undefined) offset += 6 + facts.length + path.length + packed.length;
	}
	const size = directory.reduce((sum, part) => sum + part.length, 0);
	const zip64 = count > 0xffff ? end64(count, size, offset) : Buffer.alloc(0);
	const told = count > 0xffff ? 0xffff : count;
	const end = Buffer.concat([
		Buffer.from("PK\x05\x06"),
		u32(0),
		u16(told),
		u16(told),
		u32(size),
		u32(count > 0xffff ? 0xffffffff : offset),
		u16(0),
	]);
	return Buffer.concat([...parts, ...directory, zip64, end]);
}

/** The end of a ZIP64 archive: its record and the pointer to it. */
function end64(count: number, size: number, offset: number): Buffer {
	const record = Buffer.alloc(76);
	record.write("PK\x06\x06", 0, "latin1");
	record.writeBigUInt64LE(44n, 4);
	record.writeBigUInt64LE(BigInt(count), 24);
	record.writeBigUInt64LE(BigInt(count), 32);
	record.writeBigUInt64LE(BigInt(size), 40);
	record.writeBigUInt64LE(BigInt(offset), 48);
	record.write("PK\x06\x07", 56, "latin1");
	record.writeBigUInt64LE(BigInt(offset + size), 64);
	record.writeUInt32LE(1, 72);
	return record;
}
