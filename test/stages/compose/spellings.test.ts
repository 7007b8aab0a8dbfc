import { describe, expect, test } from "vitest";
import { checkInWords } from "../../../src/dossier/check-in-words.js";
import { chosenChecks } from "../../../src/dossier/choice.js";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { spelledApart } from "../../../src/stages/compose/spellings.js";
import { report, story } from "../../build/story.js";

/** The ways in which names of these reports are spelled. */
function ways(texts: readonly string[]): string[][] {
	const reports = texts.map((text, i) => report(`r${i}`, text));
	return spelledApart(reports).map(({ cites }) =>
		cites.map((c) => reports.find((r) => r.id === c.report)?.text.slice(...c.span) ?? ""),
	);
}

const said = (name: string) => `<name:person>${name}</name> spoke at the pier.`;

describe("a name that reports spell in several ways", () => {
	test("is found by its other words, the commonest way first", () => {
		expect(ways([said("Andrew Welzer"), said("Andrew Wetzer"), said("Andrew Welzer")])).toEqual([
			["Andrew Welzer", "Andrew Wetzer"],
		]);
		expect(ways([said("Rita Robert"), said("Rita Roberts")])).toHaveLength(1);
		expect(ways([said("Anthony Calamandi"), said("Anthony LaCalamandi")])).toHaveLength(1);
		expect(ways(["<name:place>Gulf of Arden</name>", "<name:place>Gulf of Erden</name>"])).toHaveLength(1);
	});

	test("is one name however many ways there are", () => {
		expect(ways([said("Heidar Alishvan"), said("Heydar Alishban"), said("Heydar Alishvan")])).toHaveLength(1);
	});

	test.each([
		["two people that one report knows both", [`${said("Rita Dornel")} ${said("Rita Dorfel")}`, said("Rita Dornel")]],
		["another name", [said("Rita Dornel"), said("Rita Quillan")]],
		["two short words", [said("Ron Quill"), said("Rob Quill")]],
		["a plural", ["<name:organisation>Lund Republican</name>", "<name:organisation>Lund Republicans</name>"]],
		[
			"a spelling of another country",
			["<name:organisation>Lund Centre</name>", "<name:organisation>Lund Center</name>"],
		],
		["accents, possessives and generations", [said("Inés Muñoz’s"), said("Ines Munoz Jr.")]],
		["two countries", ["<name:other>Iran Deal</name>", "<name:other>Iraq Deal</name>"]],
		["two common words", ["<name:organisation>House Party</name>", "<name:organisation>Horse Party</name>"]],
	])("is not: %s", (_, texts) => {
		expect(ways(texts)).toEqual([]);
	});

	test("is to be checked, with the words of each way and the reports that differ", () => {
		const texts = [said("Andrew Welzer"), `<claim:pier>${said("Andrew Wetzer")}</claim>`, said("Andrew Welzer")];
		const { checks } = composeDossier([story(texts.map((text, i) => report(`r${i}`, text)))], []);
		expect(checks).toMatchObject([
			{ kind: "spelling", claims: ["pier"], ask: [], reports: ["r1"], cites: [{ report: "r0" }, { report: "r1" }] },
		]);
		expect(checks.map((check) => checkInWords(check))).toEqual([
			"Find out how it is spelled: 1 report spells it otherwise",
		]);
		const words = new Map(texts.map((text, i) => [`r${i}`, text.replace(/<[^>]+>/g, "")]));
		expect(checks.map((check) => checkInWords(check, new Map(), (id) => words.get(id) ?? ""))).toEqual([
			"Find out how “Andrew Welzer” is spelled: 1 report has “Andrew Wetzer”",
		]);
	});
});

describe("names among the checks shown", () => {
	const checks = (["difference", "spelling", "difference", "spelling", "difference", "spelling"] as const).map(
		(kind) => ({
			story: "s",
			kind,
			claims: [],
			ask: [],
			cites: [],
			reports: [],
		}),
	);
	test.each([
		[1, ["difference"]],
		[3, ["difference", "difference", "spelling"]],
		[6, ["difference", "difference", "difference", "spelling", "spelling"]],
	])("of %d at most", (limit, kinds) => {
		expect(chosenChecks(checks, limit).map((c) => c.kind)).toEqual(kinds);
	});
});
