import { describe, expect, test } from "vitest";
import { composeDossier } from "../../../src/stages/compose/index.js";
import { withTrees } from "../../build/parsed-sentences.js";
import { report, story } from "../../build/story.js";
import { linesOf, voices } from "./check-lines.js";

describe("who owes an answer", () => {
	test("an order awaits no answer", () => {
		const said = (cue: string) =>
			`<source:moor>Ilse Moor</source> <cue:demand>${cue}</cue> the harbour guard <content><claim:c>to clear the quay</claim></content>.`;
		const kindsOf = (cue: string) =>
			composeDossier([story([report("a", said(cue))], { voices })], []).checks.map((c) => c.kind);
		expect(kindsOf("pressed")).toEqual(["unanswered"]);
		expect(kindsOf("ordered")).toEqual([]);
	});

	test("who keeps silent is asked by name, however it is told", async () => {
		const told = async (words: string) => {
			await withTrees(words);
			return linesOf(composeDossier([story([report("a", `<claim:c>${words}</claim>`)])], []))[0];
		};
		const ask = (who: string) => `declined c: Ask ${who} again`;
		expect(await told("Skippers of Orsk have not publicly responded to the charge.")).toBe(ask("Skippers of Orsk"));
		expect(await told("The Varn board has not commented.")).toBe(ask("the Varn board"));
		expect(await told("On Friday a spokesman for the Ferry Safety Association did not respond to an email.")).toBe(
			ask("a spokesman for the Ferry Safety Association"),
		);
		expect(await told("Chirper, which does not comment on users, has declined to say who paid.")).toBe(ask("Chirper"));
		expect(await told("Rita Moor of Varn could not be reached for comment.")).toBe(ask("Rita Moor of Varn"));
		expect(await told("Her office did not reply to a request.")).toBe(ask("them"));
	});

	test("who says that they do not talk about it keeps silent, and is not gone back to", () => {
		const told = (words: string) => {
			const said = `<source:moor>Ilse Moor</source> <cue:state>said</cue> “<content>The lock stays. <claim:c>${words}</claim>.</content>”`;
			return linesOf(composeDossier([story([report("a", said), report("b", said)], { voices })], []));
		};
		const again = ["declined c: Ask Ilse Moor again"];
		expect(told("I don’t comment on what skippers are paid")).toEqual(again);
		expect(told("We never publicly discuss the toll")).toEqual(again);
		expect(told("We did not discuss the toll")).toEqual([
			"echo c: Go back to Ilse Moor: 2 reports have this from nobody else",
		]);
	});

	test("a charge that nobody answers, a refusal to comment and what nobody is named for", async () => {
		await withTrees(
			"The union accused the board of theft. The board did not respond to requests for comment. The lock is old.",
		);
		const dossier = composeDossier(
			[
				story(
					[
						report(
							"a",
							"<source:union>The union</source> <cue:accuse>accused</cue> the board of <content><claim:theft>theft</claim></content>. <claim:silent>The board did not respond to requests for comment.</claim> <claim:old>The lock is old.</claim>",
						),
						report("b", "<claim:old>The lock is old.</claim>"),
					],
					{ voices, claims: { old: { standing: "unsourced" }, silent: { standing: "unsourced" } } },
				),
			],
			[],
		);
		expect(linesOf(dossier)).toEqual([
			"unnamed old: Find out who says so: 2 reports tell this in their own voice",
			"declined silent: Ask the board again",
			"unanswered theft: Ask the other side: 1 report tells it, none an answer",
		]);
	});

	test("a charge that another claim denies has its answer", () => {
		const charge =
			"<source:union>The union</source> <cue:accuse>accused</cue> the board of <content><claim:theft>theft on the open water</claim></content>.";
		const denial =
			"<source:moor>Ilse Moor</source> <cue:deny>denied</cue> <content><claim:clean>that the board took anything</claim></content>.";
		const [a, b] = [report("a", charge), report("b", denial)];
		const cites = [a, b].map((r) => ({ report: r.id, span: r.attributions[0]?.content[0] as [number, number] }));
		const reasons = [{ rule: "party-against-party", score: 0.8, detail: "one denies it", cites }];
		const disagreement = { kind: "dispute", between: [["a"], ["b"]], confidence: 0.8, reasons } as const;
		const kindsOf = (claims: Parameters<typeof story>[1]) =>
			composeDossier([story([a, b], { voices, ...claims })], []).checks.map((c) => c.kind);
		expect(kindsOf({})).toContain("unanswered");
		expect(kindsOf({ claims: { theft: {}, clean: { disagreement } } })).toEqual(["difference"]);
	});

	test("who confirms one thing and keeps silent on another is asked again for that", () => {
		const told = (id: string) =>
			report(
				id,
				"<source:moor>Moor</source> <cue:state>said</cue> <content><claim:shut>the lock stays shut</claim></content>, but <cue:decline>would not say</cue> <content><claim:why>whether the board was asked</claim></content>.",
			);
		const base = story([told("a"), told("b")], { voices });
		const declining = base.claims.map((c) =>
			c.id === "why"
				? { ...c, mentions: c.mentions.map((m) => ({ ...m, voice: "moor", act: "decline" as const })) }
				: c,
		);
		expect(linesOf(composeDossier([{ ...base, claims: declining }], []))).toEqual([
			"echo shut: Go back to Ilse Moor: 2 reports have this from nobody else",
			"declined why: Ask Ilse Moor again",
		]);
	});

	test("an event that slowed a response is no silence", () => {
		const told = "<claim:strike>The strike did not slow the police response to the flood.</claim>";
		const dossier = composeDossier(
			[story([report("a", told), report("b", told)], { claims: { strike: { standing: "unsourced" } } })],
			[],
		);
		expect(dossier.checks.map((c) => c.kind)).toEqual(["unnamed"]);
	});
});
