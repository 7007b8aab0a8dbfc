import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "..");

/** The rooms in the order imports may run: a room may import itself and any room named before it. */
const rooms = [
	"src/core",
	"src/text",
	"src/model",
	"src/stages",
	"src/pipeline",
	"src/dossier",
	"src/exports",
	"src/index",
	"src/mcp",
	"src/cli",
	"web",
];

function filesUnder(folder: string): string[] {
	return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
		.map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): string[] {
	const text = readFileSync(join(root, file), "utf8");
	return [...text.matchAll(/(?:from|import)\s*\(?\s*["'](\.{1,2}\/[^"']+)["']/g)].map((m) =>
		relative(root, resolve(root, dirname(file), m[1] as string)).replace(/\.js$/, ".ts"),
	);
}

const roomOf = (file: string) => rooms.find((room) => file === `${room}.ts` || file.startsWith(`${room}/`));

describe("imports run one way", () => {
	const files = [...filesUnder("src"), ...filesUnder("web")];

	test("every source file belongs to a room", () => {
		expect(files.filter((file) => !roomOf(file))).toEqual([]);
	});

	test("no file imports from a room that comes after its own", () => {
		const wrong = files.flatMap((file) =>
			importsOf(file)
				.filter((target) => /\.tsx?$/.test(target) && roomOf(target))
				.filter((target) => rooms.indexOf(roomOf(target) as string) > rooms.indexOf(roomOf(file) as string))
				.map((target) => `${file} imports ${target}`),
		);
		expect(wrong).toEqual([]);
	});

	test("stages never import each other", () => {
		const stageOf = (file: string) => /^src\/stages\/([^/]+)\//.exec(file)?.[1];
		const wrong = files.flatMap((file) => {
			const own = stageOf(file);
			if (!own) return [];
			return importsOf(file)
				.filter((target) => stageOf(target) && stageOf(target) !== own)
				.map((target) => `${file} imports ${target}`);
		});
		expect(wrong).toEqual([]);
	});
});
