import { type ReaderOptions, readerFor } from "./reader-for.js";
import { type CommandIo, writeAll } from "./terminal-io.js";

export interface ModelOptions extends ReaderOptions {
	readonly json?: boolean;
}

/** `hearsay model`: which model is loaded, from where. */
export async function modelCommand(options: ModelOptions, io: CommandIo): Promise<void> {
	const { info } = await readerFor(options);
	if (options.json) return writeAll(io.stdout, `${JSON.stringify(info, null, 1)}\n`);
	const rows: readonly (readonly [string, string])[] = [
		["model", `${info.name} ${info.version}`],
		["language", info.language],
		["folder", info.folder],
		["size", `${(info.bytes / 1e6).toFixed(1)} MB`],
		["workers", String(info.workers)],
		["threshold", String(info.threshold)],
		...Object.entries(info.files).map(([name, hash]) => [name, `SHA-256 ${hash}`] as const),
	];
	await writeAll(io.stdout, rows.map(([name, value]) => `${name.padEnd(22)}${value}\n`).join(""));
}
