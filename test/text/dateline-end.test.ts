import { expect, test } from "vitest";
import { datelineEnd } from "../../src/text/dateline-end.js";

test.each([
	["WASHINGTON (AP) -- The board met.", "The board met."],
	["HALDEN QUAY, March 4 (Norwind) — The board met.", "The board met."],
	["Halden, Velland (Norwind) - The board met.", "The board met."],
	["ORL — The board met.", "The board met."],
	["(QRB) - The board met.", "The board met."],
	["(Reuters) - The board met.", "The board met."],
	["(Laughs) - I never saw it.", "(Laughs) - I never saw it."],
	["WASHINGTON (AP)-The board met.", "The board met."],
	["HALDEN, March 4 (Norwind)-The board met.", "The board met."],
	["(It rained) - and the board met.", "(It rained) - and the board met."],
	["The board met - and parted.", "The board met - and parted."],
	["NATO said it would act.", "NATO said it would act."],
	["US-led forces left.", "US-led forces left."],
	["QRB-5 showed the quay (and the lock) - late.", "QRB-5 showed the quay (and the lock) - late."],
	["ORL, Velland (QRB)- The board met.", "The board met."],
	["", ""],
])("what follows the dateline of %j is %j", (text, rest) => {
	expect(text.slice(datelineEnd(text))).toBe(rest);
});
