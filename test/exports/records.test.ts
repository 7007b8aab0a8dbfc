import { expect, test } from "vitest";
import type { Claim, Dossier, DossierVoice, Mention, OriginGroup, VoiceStatement } from "../../src/core/index.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { onlyText } from "./written.js";

/** The same value, half surrogates in its strings replaced. */
const wellFormed = (value: unknown): unknown =>
	JSON.parse(JSON.stringify(value), (_, v) => (typeof v === "string" ? v.toWellFormed() : v));

type Line = Record<string, never> & { readonly type: string; readonly claim: string };

const linesOf = (dossier: Dossier): Line[] =>
	onlyText(dossier, "ndjson")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

/** The dossier that lines tell, put together again from nothing else. */
function rebuilt(lines: readonly Line[]): unknown {
	const of = (type: string) => lines.filter((l) => l.type === type).map(({ type: _, ...rest }) => rest as never);
	const inside = <T>(type: string, key: string, id: string): T[] =>
		of(type)
			.filter((line) => line[key] === id)
			.map(({ [key]: _, id: __, ...rest }: Record<string, unknown>) => rest as T);
	const claims = of("claim").map((claim: Claim) => ({
		...claim,
		mentions: inside<Mention>("mention", "claim", claim.id),
		origins: { ...claim.origins, groups: inside<OriginGroup>("origin", "claim", claim.id) },
	}));
	const statements = (voice: DossierVoice): VoiceStatement[] =>
		claims
			.filter((claim) => claim.story === voice.story)
			.flatMap(({ id, mentions }) =>
				mentions
					.filter((m) => m.voice === voice.id)
					.map(({ report, span, quote, act = "state" }) => ({ claim: id, act, report, span, quote })),
			);
	return {
		format: of("dossier").map((d: Dossier) => d.format)[0],
		reports: of("report").map((r: { id: string }) => ({ ...r, notes: inside("note", "report", r.id) })),
		stories: of("story"),
		claims,
		lineage: of("lineage"),
		credits: of("credit"),
		voices: of("voice").map((voice: DossierVoice) => ({ ...voice, statements: statements(voice) })),
		parties: of("party").map((party: { id: string }) => ({
			...party,
			moves: inside<{ story: string }>("move", "party", party.id).map(({ story: _, ...move }) => move),
		})),
		timeline: of("timeline"),
		checks: of("check"),
		notes: of("note").filter((note: { report?: string }) => note.report === undefined),
	};
}

test.each([
	["a plain dossier", lockDossier()],
	["a dossier of odd ids and words", oddDossier()],
])("the lines of %s hold all of it: it can be put together from them again", (_, dossier) => {
	const lines = linesOf(dossier);
	expect(rebuilt(lines)).toEqual(wellFormed(dossier));
	expect(lines.length).toBeGreaterThan(dossier.claims.length);
});

test("a half surrogate stops no strict reader, and words that only look like its escape stay", () => {
	const [report] = lockDossier().reports;
	if (!report) throw new Error("no report");
	const dossier = {
		...lockDossier(),
		reports: [{ ...report, text: "\ud800 \\ud800 😀 \\\\udc00" }],
		claims: [],
		credits: [],
	};
	const [, line] = onlyText(dossier, "ndjson").split("\n");
	expect(JSON.parse(line ?? "").text).toBe("\ufffd \\ud800 😀 \\\\udc00");
});

test("every line names its type, and no line can act on a terminal", () => {
	expect(linesOf(lockDossier()).every((line) => /^[a-z]+$/.test(line.type))).toBe(true);
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
	expect(onlyText(oddDossier(), "ndjson")).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
