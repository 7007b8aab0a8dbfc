import { describe, expect, test } from "vitest";
import { tokenAt } from "../../src/core/index.js";
import { datelineEnd } from "../../src/text/dateline-end.js";
import { sentencesOf } from "../../src/text/sentences.js";
import { wholenessOf } from "../../src/text/wholeness.js";
import { parsedSentences } from "../build/parsed-sentences.js";

/** What the part of a sentence between brackets lacks: "opens", "tells", "closes". */
async function lacks(marked: string, read: (text: string) => unknown = parsedSentences): Promise<string[]> {
	const [start, end] = [marked.indexOf("["), marked.indexOf("]") - 1];
	const [sentence] = (await read(marked.replace(/[[\]]/g, ""))) as Awaited<ReturnType<typeof parsedSentences>>;
	if (!sentence) throw new Error(`no sentence in “${marked}”`);
	const from = sentence.tokens.findIndex((t) => t.span[0] >= start);
	const to = sentence.tokens.findLastIndex((t) => t.span[1] <= end) + 1;
	const begun = tokenAt(sentence.tokens, datelineEnd(marked.replace(/[[\]]/g, "")));
	return Object.entries(wholenessOf(sentence, from, to, begun)).flatMap(([name, has]) => (has ? [] : [name]));
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
		"[The paper printed two letters of the mayor].",
		"[The council even closed the ferry].",
		"[Even the mayor voted against the plan].",
		"[The boat has not been seen since].",
		"[The town will bring the ferry back].",
		"[The council closed the school] and sold the ferry.",
		"The mayor left because [the council had sold the ferry].",
		"VARN, Oct. 3 (Reuters) - [The council closed the ferry] on Friday.",
		"The clerk left; [the council closed the ferry] on Friday.",
	])("%s", async (marked) => expect(await lacks(marked)).toEqual([]));
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
		"[Although the council closed the ferry] the town waited.",
		"The clerk asked [how many ferries the council had sold].",
		"The jury found [him guilty of the theft] on Friday.",
		"[Did the council close the ferry]?",
	])("%s", async (marked) => expect(await lacks(marked)).toContain("tells"));
});

describe("a part of a sentence begins or ends in the middle", () => {
	test.each([
		["A late [goal by the captain gave the town the cup].", "opens"],
		["The town, [which the council had left], burned.", "opens"],
		["The town sold [the ferry the council had bought].", "opens"],
		["The clerk met the mayor [in Varn, and the council closed the ferry].", "opens"],
		["The town will pay if [the council closes the ferry].", "opens"],
		["The mayor has not said that [the council will sell the ferry].", "opens"],
		["The council was tired of the face-[off between the mayor and the clerk].", "opens"],
		["[The council has the right] to close the ferry.", "closes"],
		["[The council told him on Friday] that the ferry would close.", "closes"],
		["[The council told the mayor] to resign.", "closes"],
		["[The club will pay] $160 million.", "closes"],
		["[The council closed the school] holiday camp.", "closes"],
		["[It marks the raid on the port, where four men] died.", "closes"],
		["[They differ on its weight, one reporting] a ton.", "closes"],
		["[The board named the head] of the clinic.", "closes"],
		["[The town will pay] if the council closes the ferry.", "closes"],
		["[The clerk was offered a prominent] but unpaid post.", "closes"],
	])("%s", async (marked, what) => expect(await lacks(marked)).toContain(what));
});

describe("of a sentence without a tree marks and verbs tell it", () => {
	test.each([
		["[The council closed the ferry], and left.", []],
		["The clerk said [the council closed the] ferry.", ["opens", "closes"]],
		["[The old ferry].", ["tells"]],
	])("%s", async (marked, what) => expect(await lacks(marked, sentencesOf)).toEqual(what));
});
