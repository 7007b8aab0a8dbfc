import { describe, expect, test } from "vitest";
import { isKeptBack, isOwnSilence, silenceIn } from "../../src/text/silence.js";

describe("silence", () => {
	test.each([
		["I don’t comment on what skippers are paid", true],
		["that it would not comment on single cases", true],
		["The harbour board has no comment at this time", true],
		["The harbour board did not have any immediate comment", true],
		["no comment", true],
		["they cannot discuss the inquiry", true],
		["The ferry left, and I’m not going to say why", true],
		["We are not going to confirm the identity of anyone at this stage", true],
		["We are not going to confirm this nominee", false],
		["it would neither confirm nor deny reports at this stage", true],
		["we do not discuss the border with Orsk", false],
		["we did not discuss the toll", false],
		["the skipper who did not comment was paid", false],
	])("whether a speaker keeps silent by {%s}: %s", (words, silent) => {
		expect(isOwnSilence(words)).toBe(silent);
	});

	test.each([
		["to say who paid", true],
		["to give a reason", true],
		["to give him any further details", true],
		["to make the report public", true],
		["a request for an interview", true],
		["repeated attempts for comment", true],
		["to confirm or deny it", true],
		["to discuss the sale", true],
		["to give back the engines", false],
		["to give the union a berth", false],
		["to make a payment", false],
		["to share power", false],
		["to discuss the border with Orsk", false],
		["to say sorry", false],
		["to name an heir", false],
		["the offer", false],
	])("whether it is an answer that is kept back by one who declines {%s}: %s", (words, kept) => {
		expect(isKeptBack(words)).toBe(kept);
	});

	test.each([
		["The board <did not immediately respond to requests> for comment.", true],
		["Skippers <have not publicly responded to the charge>.", true],
		["The board, asked on Sunday, <had not replied>.", true],
		["The board <did not return two phone calls> and a message.", true],
		["Moor <could not be reached> for comment.", true],
		["Moor <has declined to comment> on the sale.", true],
		["Moor <declined >to say who had paid.", true],
		["Moor <would not say> whether the ferry was sold.", true],
		["The board <had no immediate comment>.", true],
		["<There was no immediate response> from the board.", true],
		["<There was no comment> from the harbour board.", true],
		["<There has been no response to requests for comment>.", true],
		["<There was no reply to several e-mails requesting an interview>.", true],
		["<There was no reply to our questions>.", true],
		["<There was no response to a call seeking comment>.", true],
		["There was no response from the plane after midnight.", false],
		["There was no reply to the radio calls by the ship.", false],
		["There was no response to the calls of the crew.", false],
		["The board <did not respond to the letter of the union seeking comment>.", true],
		["The board <had not yet responded to >the offer.", true],
		["Moor <could not be reached> by the Tidings for comment.", true],
		["A skipper who declined to be named said the toll is due.", false],
		["The board did not respond to the letter of the union.", false],
		["The guard did not respond for two hours.", false],
		["The village could not be reached on Sunday.", false],
		["The board declined to buy the ferry, and declined the offer.", false],
		["The board refused to speak with the union.", false],
	])("where a report tells that somebody keeps silent: {%s}", (marked, silent) => {
		const words = marked.replace(/[<>]/g, "");
		const span = silent ? [marked.indexOf("<"), marked.indexOf(">") - 1] : undefined;
		expect(silenceIn(words)).toEqual(span);
	});
});
