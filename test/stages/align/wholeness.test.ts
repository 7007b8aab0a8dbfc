import { describe, expect, test } from "vitest";
import { wholenessOf } from "../../../src/stages/align/wholeness.js";
import { sentencesOf } from "../../../src/text/sentences.js";

/** What the part of a sentence between brackets lacks: "opens", "tells", "closes". */
function lacks(marked: string): string[] {
	const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
	const tokens = sentencesOf(marked.replace(/[[\]]/g, ""))[0]?.tokens ?? [];
	const from = tokens.findIndex((t) => t.span[0] >= start);
	const to = tokens.findLastIndex((t) => t.span[1] <= end) + 1;
	return Object.entries(wholenessOf(tokens, from, to)).flatMap(([name, has]) => (has ? [] : [name]));
}

describe("a part of a sentence can stand for itself", () => {
	test.each([
		"[The council of Varn closed the old ferry] on Friday.",
		"The clerk said that [the council had closed the ferry], and left.",
		"[After the vote, the council closed the ferry].",
		"[Ilse Moor, 41, joined the board] last year.",
		"Critics are claiming [the bank has not changed its view] on loans.",
		"[The ban that was lifted hurt the town].",
		"[Two men died in the fire].",
		"[The ferry arrived in Varn on Friday].",
		"[The men went to the court].",
		"[The raid killed at least two people].",
		"[The president called the attack cowardly].",
		"[The mayor named three ministers].",
		"[The paper based its report on two letters].",
		"[The council even closed the ferry].",
		"[Even the mayor voted against the plan].",
		"[The boat has not been seen since].",
		"[The town will bring the ferry back].",
	])("%s", (marked) => expect(lacks(marked)).toEqual([]));
});

describe("a part of a sentence tells nothing", () => {
	test.each([
		"[The bank, an old house that has been seen as safe], failed on Friday.",
		"[In a letter signed by all members] the board refused.",
		"[After threatening to close the ferry] the council waited.",
		"[After the council closed the ferry] the town waited.",
		"[A clerk named Ilse Moor, the daughter of a pilot], was heard.",
		"[The bodies found in a grave] were old.",
		"He called for [a billion in new cuts] on Friday.",
	])("%s", (marked) => expect(lacks(marked)).toContain("tells"));
});

describe("a part of a sentence begins or ends in the middle", () => {
	test.each([
		["A late [goal by the captain gave the town the cup].", "opens"],
		["The town, [which the council had left], burned.", "opens"],
		["The town sold [the ferry the council had bought].", "opens"],
		["[The council has the right] to close the ferry.", "closes"],
		["[The council told him on Friday] that the ferry would close.", "closes"],
		["[The council told the mayor] (who left) to resign.", "closes"],
		["[The club will pay] $160 million.", "closes"],
		["[The council closed the school] holiday camp.", "closes"],
		["[It marks the raid on the port, where four men] died.", "closes"],
		["[They differ on its weight, one reporting] a ton.", "closes"],
	])("%s", (marked, what) => expect(lacks(marked)).toContain(what));
});
