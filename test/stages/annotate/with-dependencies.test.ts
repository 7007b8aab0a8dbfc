import fc from "fast-check";
import { expect, test } from "vitest";
import { relations } from "../../../src/core/index.js";
import { withDependencies } from "../../../src/stages/annotate/with-dependencies.js";
import { sentencesOf } from "../../../src/text/sentences.js";

const number = (relation: (typeof relations)[number]) => relations.indexOf(relation);

test("tokens hang together as the encoder's words do, which are cut otherwise", () => {
	const text = "The U.S. didn't move.";
	// The | U . S . | didn ' t | move | . as the encoder cuts them.
	const starts = [0, 4, 5, 6, 7, 9, 13, 14, 16, 20];
	const heads = [1, 8, 1, 1, 1, 8, 5, 5, 8, 8];
	const own = (["det", "nsubj", "part", "part", "part", "aux", "part", "part", "root", "punct"] as const).map(number);
	const parsed = { starts: Int32Array.from(starts), heads: Int16Array.from(heads), relations: Uint8Array.from(own) };
	const { tokens = [], dependencies } = withDependencies(sentencesOf(text), [parsed])[0] ?? {};
	const told = tokens.map(
		({ text }, i) =>
			`${text} ${relations[dependencies?.relations[i] as number]} ${tokens[dependencies?.heads[i] as number]?.text}`,
	);
	expect(told).toEqual([
		"The det U.S.",
		"U.S. nsubj move",
		"did aux move",
		"n't part did",
		"move root move",
		". punct move",
	]);
});

test("whatever the tree and wherever words begin in tokens, the tokens make a tree", () => {
	const tokens = "Aa Bb Cc Dd Ee Ff";
	const sentences = sentencesOf(tokens);
	const places = [...tokens].flatMap((c, i) => (c === " " ? [] : [i]));
	const parse = fc.subarray(places, { minLength: 1 }).chain((starts) =>
		fc.record({
			starts: fc.constant(starts),
			order: fc.shuffledSubarray([...starts.keys()], { minLength: starts.length }),
			picks: fc.array(fc.nat(), { minLength: starts.length, maxLength: starts.length }),
		}),
	);
	fc.assert(
		fc.property(parse, ({ starts, order, picks }) => {
			const heads = new Int16Array(starts.length);
			order.forEach((word, k) => {
				heads[word] = k === 0 ? word : (order[(picks[k] as number) % k] as number);
			});
			const parsed = { starts: Int32Array.from(starts), heads, relations: new Uint8Array(starts.length) };
			const found = withDependencies(sentences, [parsed])[0]?.dependencies?.heads ?? new Int16Array();
			expect([...found].filter((head, i) => head === i)).toHaveLength(1);
			found.forEach((_, i) => {
				let at = i;
				for (let step = 0; step < found.length; step++) at = found[at] as number;
				expect(found[at]).toBe(at);
			});
		}),
		{ numRuns: 500 },
	);
});

test("a sentence that the encoder has not parsed has no tree", () => {
	expect(withDependencies(sentencesOf("It moved."), [undefined])[0]?.dependencies).toBeUndefined();
});
