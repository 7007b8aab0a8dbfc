import { expect, test } from "vitest";
import { dossierOf } from "../../../src/pipeline.js";

test("a claim's words, and what its voice is told to say, are the words of the report at whole phrases", async () => {
	const texts = [
		"The Orla River and its delta flooded two villages below the Varn lock on Friday, the harbour council said.\n\nIlse Moor, the mayor, said that the council had sold the ferries and the barges of Varn to a trader from Orsk.",
		"Two villages below the Varn lock were flooded by the Orla River and its delta on Friday.\n\nMoor said the ferries and the barges of Varn had been sold to a trader from Orsk.",
	];
	const dossier = await dossierOf(texts.map((text, i) => ({ id: `r${i}`, text, published: "2031-03-05", notes: [] })));
	const shown = [...dossier.claims.flatMap((c) => c.mentions), ...dossier.voices.flatMap((v) => v.statements)];
	expect(shown.length).toBeGreaterThan(3);
	for (const { report, span, quote } of shown) expect(texts[Number(report.slice(1))]?.slice(...span)).toBe(quote);
	const quotes = shown.map((m) => m.quote);
	expect(quotes.filter((q) => /^(?:its )?delta|^barges|and$/.test(q))).toEqual([]);
});
