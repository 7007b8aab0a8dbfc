import { expect, test } from "vitest";
import { isOwnSilence } from "../../src/text/own-silence.js";

test.each([
	["I don’t comment on what skippers are paid", true],
	["that it would not comment on single cases", true],
	["The harbour board has no comment at this time", true],
	["no comment", true],
	["they cannot discuss the inquiry", true],
	["we do not discuss the border with Orsk", false],
	["we did not discuss the toll", false],
	["the skipper who did not comment was paid", false],
])("whether {%s} keeps silent: %s", (words, silent) => {
	expect(isOwnSilence(words)).toBe(silent);
});
