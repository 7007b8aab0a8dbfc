import { expect, test } from "vitest";
import { renderMarkdown, renderTerminal } from "../../src/dossier/index.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { report, story } from "../build/story.js";

const voices = { moor: { name: "Ilse Moor", kind: "person" } } as const;

test("a quotation, a piece of it and the sentence around it are one statement, listed and counted once", () => {
	const told =
		'<claim:all>"<claim:said>The lock stays shut until the toll is paid</claim>," <source:moor>Ilse Moor</source> <cue:state>said</cue></claim>. <claim:other>Nine barges lie at the quay.</claim>';
	const piece =
		'"<content><claim:said>The lock stays shut until <claim:toll>the toll is paid</claim></claim></content>," Ilse Moor said.';
	const groups = [{ name: "Ilse Moor", reports: ["a", "b"], reasons: [] }];
	const claims = { said: { origins: { atLeast: 1, atMost: 1, groups } } };
	const dossier = composeDossier([story([report("a", told), report("b", piece)], { voices, claims })], []);
	expect(dossier.claims).toHaveLength(4);
	const page = renderTerminal(dossier, { all: true, width: 200 });
	expect(page).toContain("2 reports · 2 statements · 0 disagreements");
	expect(page.slice(page.indexOf("WHAT IS SAID"), page.indexOf("TO CHECK")).match(/stays shut/g)).toHaveLength(1);
	expect(renderMarkdown(dossier)).toContain("2 statements, 0 disagreements");
});

test("a headline is no statement and no move beside what it abridges", () => {
	const title = "Board rejects union's toll plan";
	const headline =
		"<claim:head><source:board>Board</source> <cue:reject>rejects</cue> <content>union's toll plan</content></claim>";
	const told = `${headline}\n\n<source:board>The board</source> <cue:reject>has turned down</cue> <content><claim:plan>a plan for the toll that the union of skippers rejects itself</claim></content>.`;
	const spec = { voices: { board: { name: "Harbour Board", kind: "organisation" } } } as const;
	const dossier = composeDossier([story([report("a", told, { title })], spec)], []);
	expect(dossier.claims).toHaveLength(2);
	const page = renderTerminal(dossier, { all: true, width: 200 });
	expect(page).toContain("1 report · 1 statement · 0 disagreements");
	expect(page.slice(page.indexOf("WHAT IS SAID"))).not.toContain(title);
	expect(dossier.parties.flatMap((p) => p.moves.map((m) => m.claim))).toEqual(["plan"]);
	const alone = composeDossier([story([report("a", `${headline}\n\nIt rained.`, { title })], spec)], []);
	expect(renderTerminal(alone, { all: true })).toContain(`“${title}”`);
});
