import { expect, test } from "vitest";
import type { Disagreement, Mention, Span } from "../../../src/core/index.js";
import { standingApart } from "../../../src/stages/weigh/origins/standing-apart.js";
import type { PlacedMention, Setting } from "../../../src/stages/weigh/setting.js";

const disagreement: Disagreement = {
	kind: "count",
	between: [["a"], ["b", "c"]],
	confidence: 0.7,
	reasons: [{ rule: "figures-apart", score: 0.7, detail: "", cites: [at("a"), at("b")] }],
};
const setting = { lineOf: (report: string) => report } as Setting;

function at(report: string) {
	return { report, span: [20, 22] as const };
}
const mention = (report: string, span: Span): Mention => ({ report, span, quote: "" });
const placed = (id: string) => ({ report: { id } }) as PlacedMention;
const place = (id: string) => ({ report: { id }, span: [20, 22] as const });
const sides = [[place("a")], [place("b"), place("c")]];

test("reports stand apart in a claim whose mentions hold a place of two sides", () => {
	const mentions = [mention("a", [0, 40]), mention("b", [0, 40]), mention("c", [0, 9])];
	const apart = standingApart(disagreement, mentions, setting, sides);
	expect(apart(placed("a"), placed("b"))).toBe(true);
	expect(apart(placed("a"), placed("c"))).toBe(false);
	expect(apart(placed("b"), placed("c"))).toBe(false);
});

test("where not every place is known, those do that stand on two sides of what the claim holds", () => {
	const whole = ["a", "b", "c"].map((report) => mention(report, [0, 40]));
	expect(standingApart(disagreement, whole, setting)(placed("a"), placed("c"))).toBe(true);
	const beside = [mention("a", [0, 9]), ...whole.slice(1)];
	expect(standingApart(disagreement, beside, setting)(placed("a"), placed("c"))).toBe(false);
});

test("nobody stands apart over another wording, or beside a report of one line", () => {
	const mentions = ["a", "b"].map((report) => mention(report, [0, 40]));
	const wording = { ...disagreement, kind: "wording" as const };
	expect(standingApart(wording, mentions, setting, sides)(placed("a"), placed("b"))).toBe(false);
	const oneLine = { lineOf: () => "line" } as unknown as Setting;
	expect(standingApart(disagreement, mentions, oneLine, sides)(placed("a"), placed("b"))).toBe(false);
});
