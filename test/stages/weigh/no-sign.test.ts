import { describe, expect, test } from "vitest";
import { denialAndTelling, weighedTogether } from "./weighed-together.js";

describe("what one report tells and another sees no sign of", () => {
	const reasonFor = (...told: Parameters<typeof denialAndTelling>) => {
		const { disagreement } = weighedTogether(denialAndTelling(...told));
		return disagreement && `${disagreement.kind} ${disagreement.reasons[0]?.rule}`;
	};
	const telling = "The pilot had secretly and for many months sold charts to the guild, Quill said.";

	test.each([
		"There is no evidence that the pilot had ever sold any charts to the guild.",
		"Officials said there was no clear indication the pilot had sold charts to the guild.",
		"The harbour office does not have any proof that the pilot sold charts to the guild.",
		"Renholt said she was not aware of the pilot selling charts to the guild.",
	])("differs: %s", (denial) => {
		expect(reasonFor(denial, telling)).toBe("statement no-sign-of-it");
	});

	test("has changed where the telling is the later report", () => {
		const denial = "There is no evidence that the pilot had ever sold any charts to the guild.";
		expect(reasonFor(denial, telling, ["2031-03-01", "2031-03-04"])).toBe("changed no-sign-of-it");
		expect(reasonFor(denial, telling, ["2031-03-04", "2031-03-01"])).toBe("statement no-sign-of-it");
	});

	test.each([
		["There is no evidence of a storm, and the pilot sold charts to the guild.", telling],
		["Renholt was not aware of the charts that the pilot sold to the guild.", telling],
		["There is no evidence that the pilot sold charts to the guild.", "The pilot may have sold charts to the guild."],
		[
			"There is no evidence that the pilot sold charts to the guild.",
			"Quill does not believe that the pilot sold charts to the guild.",
		],
	])("does not where something else is not seen or is known, or nobody tells it for sure: %s", (denial, other) => {
		expect(reasonFor(denial, other)).toBeNull();
	});
});
