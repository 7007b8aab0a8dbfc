import { describe, expect, it } from "vitest";
import { quotationsOf } from "../../src/text/quotations.js";
import { inTime } from "../build/in-time.js";

const found = (text: string) => quotationsOf(text).map((q) => q.pieces.map(([s, e]) => text.slice(s, e)));

describe("quotations", () => {
	it("pairs straight and typographic marks, and knows an apostrophe", () => {
		expect(found(`Ode’s aide said "no" and “yes” and 'perhaps' in the port's yard.`)).toEqual([
			['"no"'],
			["“yes”"],
			["'perhaps'"],
		]);
	});

	it("closes two backticks with two apostrophes, wherever white space stands", () => {
		expect(found("It will take `` several days '' to mend the `` old '' line, he said. It is `` mended. ''")).toEqual([
			["`` several days ''"],
			["`` old ''"],
			["`` mended. ''"],
		]);
	});

	it("keeps single marks inside double ones as part of them", () => {
		expect(found("“They said ‘never’ to us,” she said.")).toEqual([["“They said ‘never’ to us,”"]]);
	});

	it("goes on in the next paragraph when that opens again, and when the next mark closes it", () => {
		expect(found("“One.\n\n“Two.”")).toEqual([["“One.", "“Two.”"]]);
		expect(found('"One.\nTwo.\nThree, " she said.')).toEqual([['"One.', "Two.", 'Three, "']]);
	});

	it("ends with its paragraph when the closing mark is missing", () => {
		expect(found("“One.\n\nTwo. “Three.”")).toEqual([["“One."], ["“Three.”"]]);
	});

	it("takes linear time on a hundred thousand marks", async () => {
		const marks = ['"a" ', "“a "];
		await inTime(10, () => marks.forEach((mark) => void quotationsOf(mark.repeat(50_000))));
	});
});
