import { describe, expect, it } from "vitest";
import { expectMarked, wordsIn } from "./marked.js";

describe("attributions by rules", () => {
	it.each([
		["that", "<s>The harbour ministry</s> <c>said</c> <x>that the ferry would return to service</x>."],
		["a bare clause", "<s>Mira Ode</s> <c>said</c> <x>the ferry would return to service</x>."],
		["a time between", "<s>Mira Ode</s> <c>said</c> Thursday <x>that the ferry would return</x>."],
		["a person told", "<s>Mira Ode</s> <c>told</c> reporters <x>that the ferry would return</x>."],
		["an appositive", "<s>Mira Ode, the deputy harbour minister</s>, <c>said</c> <x>the ferry would return</x>."],
		["a relative aside", "<s>Mira Ode</s>, who runs the port, <c>said</c> <x>the ferry would return</x>."],
		["an infinitive", "<s>The council</s> <c>vowed</c> <x>to rebuild the quay</x>."],
		["an object", "<s>The council</s> <c>rejected</c> <x>the demand</x>, and the talks went on."],
		["a preposition", "<s>The council</s> <c>called for</c> <x>an inquiry into the fire</x>."],
		["a view", "<s>The council</s> <c>views</c> <x>the ferry as its own property</x>."],
	])("finds indirect speech with %s", (_, marked) => expectMarked(marked));

	it.each([
		["before the speaker", '<x>"The ferry is ours,"</x> <s>Ode</s> <c>said</c>.'],
		["inverted", "<x>“The ferry is ours,”</x> <c>said</c> <s>Mira Ode, the deputy harbour minister</s>."],
		["after the speaker", '<s>Ode</s> <c>said</c>: <x>"The ferry is ours."</x>'],
		["split", '<x>"The ferry,"</x> <s>she</s> <c>said</c>, <x>"is ours."</x>'],
		["of several sentences", "<x>“The ferry is ours. It stays,”</x> <s>Ode</s> <c>said</c>."],
		["going on after the cue", '<x>"The ferry is ours,"</x> <s>Ode</s> <c>said</c>. <x>"It stays here."</x>'],
		["in doubled marks", "<x>''The ferry is ours,''</x> <s>Ode</s> <c>said</c>."],
		["with marks set apart", '<x>" The ferry is ours , "</x> <s>Ode</s> <c>said</c> .'],
	])("finds a quotation %s", (_, marked) => expectMarked(marked));

	it("joins a quotation over paragraphs that opens again in each", () => {
		expectMarked("<s>Ode</s> <c>said</c>: <x>“The ferry is ours.</x>\n\n<x>“It stays here.”</x>\n\nRain fell.");
	});

	it("takes only the part in marks and around it that was said for mixed content", () => {
		expectMarked("<s>Ode</s> <c>said</c> <x>the ferry was “the pride of Orsk” and would stay</x>.");
	});

	it("makes no attribution of a scare quote", () => {
		expect(wordsIn("The so-called “ghost ferry” lay in the harbour.")).toEqual([]);
	});

	it("reads the rest of the sentence as content of “according to”", () => {
		expectMarked("<c>According to</c> <s>the Orsk Herald</s>, <x>the ferry was sold in May</x>.");
		expectMarked("<x>The ferry was sold in May</x>, <c>according to</c> <s>two officials</s>.");
	});

	it("keeps who passes words on apart from who said them", () => {
		expectMarked(
			"<x>“The ferry is ours,”</x> <v>state-run television</v> <c>quoted</c> <s>Ode</s> <c>as claiming</c>.",
		);
		expectMarked(
			"<s>Ode</s> <c>was quoted</c> by <v>the Orsk Herald</v> <c>as saying</c> <x>that the ferry was lost</x>.",
		);
	});

	it.each([
		"<s>The ministry</s> <c>did not immediately respond to</c> <x>requests for comment</x>.",
		"<s>The ministry</s> <c>declined</c> <x>to comment</x>.",
		"<s>The ministry</s> <c>has not commented on</c> <x>the sale</x>.",
		"<s>Ode</s> <c>could not be reached</c> <x>for comment</x>.",
	])("finds a refusal to comment: %s", (marked) => expectMarked(marked));

	it("gives a participle the subject of its sentence", () => {
		expect(wordsIn("The council dismissed the idea, saying that the quay was unsafe.")).toContainEqual({
			source: "The council",
			cue: "saying",
			content: "that the quay was unsafe",
			via: "",
		});
	});

	it("finds a noun for what is said, with its holder", () => {
		expect(
			wordsIn("The council repeated its claim that the quay was unsafe.").map((w) => [w.source, w.content]),
		).toContainEqual(["its", "that the quay was unsafe"]);
	});

	it("finds reporting that names nobody", () => {
		expect(wordsIn("The ferry is expected to return in June.")).toContainEqual({
			source: "",
			cue: "is expected",
			content: "The ferry … to return in June",
			via: "",
		});
	});

	it("takes no possibility for a statement", () => {
		expect(wordsIn("Brandt hinted that Norvia may demand the ferry back.")).toHaveLength(1);
	});

	it("takes a wish to stay unnamed for no statement", () => {
		expect(wordsIn("The official asked not to be named because the talks were secret.")).toEqual([]);
	});

	it("reads any text without fault and gives spans inside it", () => {
		for (const text of [
			"",
			"\n",
			'"',
			"said",
			"“".repeat(500),
			"He said \ud800 that \udc00.",
			"saying ".repeat(2000),
		]) {
			for (const { content } of wordsIn(text)) expect(content).not.toBe("");
		}
	});
});
