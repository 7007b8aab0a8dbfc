import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { gumDocuments } from "../../eval/gum-documents.js";
import { handMadeLinks } from "../../eval/verb-links.js";

const folder = mkdtempSync(join(tmpdir(), "hearsay-gum-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A document of sentences whose words are given as "form lemma pos head relation [misc]". */
function documentOf(...sentences: readonly (readonly string[])[]) {
	const lines = sentences.flatMap((words) => {
		let at = 0;
		const rows = words.map((word) => {
			const [form, lemma, pos, head, relation, misc = "_"] = word.split(" ");
			if (!lemma) return form?.split("/").join("\t") as string;
			return [++at, form, lemma, pos, "_", "_", head, relation, "_", misc].join("\t");
		});
		return ["# newpar", ...rows, ""];
	});
	mkdirSync(join(folder, "gum-wikinews"), { recursive: true });
	const conllu = `# newdoc id = invented\n${lines.join("\n")}`;
	writeFileSync(join(folder, "gum-wikinews/documents.jsonl"), `${JSON.stringify({ conllu })}\n`);
	const document = gumDocuments(folder)[0] as ReturnType<typeof gumDocuments>[number];
	const words = (span: readonly [number, number]) => document.report.text.slice(...span);
	const { links, beside, raised, unlike } = handMadeLinks(document);
	const told = (all: typeof links) => all.map((l) => `${l.kind} ${words(l.word)} ${words(l.verb)}`);
	return {
		text: document.report.text,
		links: told(links),
		beside: told(beside),
		raised: raised.map(words),
		unlike: unlike.map(words),
	};
}

describe("what hand-made trees say of verbs", () => {
	it("reads subjects, objects and negations, a name whole, words written as one apart", () => {
		const made = documentOf(
			[
				"Ada Ada PROPN 5 nsubj",
				"Bell Bell PROPN 1 flat",
				"3-4/didn't/_/_/_/_/_/_/_/_",
				"did do AUX 5 aux",
				"n't not PART 5 advmod",
			].concat("see see VERB 0 root", "it it PRON 5 obj SpaceAfter=No", ". . PUNCT 5 punct"),
		);
		expect(made.text).toBe("Ada Bell didn't see it. ");
		expect(made.links).toEqual(["subject Ada Bell see", "negation n't see", "object it see"]);
	});

	it("counts a passive's subject and agent in a second paragraph", () => {
		const made = documentOf(
			["Rain rain NOUN 2 nsubj", "fell fall VERB 0 root"],
			[
				"Boats boat NOUN 3 nsubj:pass",
				"were be AUX 3 aux:pass",
				"lost lose VERB 0 root",
				"by by ADP 5 case",
				"all all PRON 3 obl:agent",
			],
		);
		expect(made.text).toBe("Rain fell \nBoats were lost by all ");
		expect(made.links).toEqual(["subject Rain fell", "subject Boats lost", "agent all lost"]);
	});

	it("asks nothing of copulas, indirect objects and objects that a further verb takes", () => {
		const made = documentOf(
			["She she PRON 3 nsubj", "is be AUX 3 cop", "ill ill ADJ 0 root"],
			[
				"They they PRON 2 nsubj",
				"want want VERB 0 root",
				"him he PRON 2 obj",
				"to to PART 5 mark",
				"go go VERB 2 xcomp",
			],
			["Tell tell VERB 0 root", "me I PRON 1 iobj", "why why ADV 1 obj"],
		);
		expect(made.links).toEqual(["subject They want", "object why Tell"]);
		expect(made.beside).toEqual(["subject She ill", "object me Tell"]);
		expect(made.raised).toEqual(["him"]);
		expect(made.unlike).toEqual(["is", "ill"]);
	});
});
