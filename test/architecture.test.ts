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

	test("folders of a stage import each other one way", () => {
		const folderOf = (file: string) => /^src\/stages\/[^/]+\/[^/]+(?=\/)/.exec(file)?.[0];
		const into = new Map<string, Set<string>>();
		for (const file of files) {
			const own = folderOf(file);
			if (!own) continue;
			const targets = into.get(own) ?? new Set<string>();
			into.set(own, targets);
			for (const target of importsOf(file)) {
				const folder = folderOf(target);
				if (folder && folder !== own) targets.add(folder);
			}
		}
		/** The folders reached from one, itself where it can be reached. */
		const reached = (folder: string, seen = new Set<string>()): Set<string> => {
			for (const next of into.get(folder) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
			return seen;
		};
		expect([...into.keys()].filter((folder) => reached(folder).has(folder))).toEqual([]);
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
