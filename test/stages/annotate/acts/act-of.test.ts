import { describe, expect, it } from "vitest";
import { actOf } from "../../../../src/stages/annotate/acts/act-of.js";

describe("the act of an attribution", () => {
	it.each([
		["said", "the ferry left", "state"],
		["denied", "that it sold the ferry", "deny"],
		["dismissed", "allegations of fraud", "deny"],
		["dismissed", "the demand", "reject"],
		["refused", "to return the ferry", "reject"],
		["refused", "to comment", "decline"],
		["did not respond to", "requests for comment", "decline"],
		["declined", "to say who paid", "decline"],
		["has not commented on", "the sale", "decline"],
		["confirmed", "the sale", "confirm"],
		["admitted", "the sale", "confirm"],
		["did not confirm", "the sale", "decline"],
		["demanded", "the return of the ferry", "demand"],
		["urged", "the council to act", "request"],
		["called on", "the council to act", "request"],
		["pledged", "to rebuild the quay", "promise"],
		["vowed", "to destroy the quay", "threaten"],
		["threatened", "to sue", "threaten"],
		["accused", "the council of theft", "accuse"],
		["criticised", "the sale", "criticise"],
		["praised", "the crew", "praise"],
		["announced", "a new line", "announce"],
		["predicted", "a hard winter", "predict"],
		["offered", "to buy the ferry", "offer"],
		["said", "“We reject the offer.”", "reject"],
		["insists", "that it will not return the ferry", "reject"],
		["insisted", "he did not mean to sink it", "deny"],
		["said", "“We’re not going to pay unless they return it.”", "threaten"],
		["declined", "to return the ferry", "reject"],
		["declined", "to give details", "decline"],
		["refused", "to sell the ferry, they say", "reject"],
		["added", "the repair will take a month", "predict"],
	])("%s {%s} is %s", (cue, content, act) => expect(actOf({ cue, content })).toBe(act));
});
