import type { MarkedReport } from "../../core/index.js";
import { quotedAt, type Spot } from "./clash.js";
import { publishedOrder } from "./published.js";
import type { Verdict } from "./verdict.js";

/** What kind of disagreement it is that one report denies and another tells: two parties dispute it, or what had not happened has happened since. */
export function denialKind(denying: MarkedReport, affirming: MarkedReport, parties = false): Verdict["kind"] {
	return parties ? "dispute" : publishedOrder(denying, affirming) < 0 ? "changed" : "statement";
}

/** How what one report says and another denies stand to each other. */
export function denialVerdict(denying: MarkedReport, affirming: MarkedReport, parties: boolean): Verdict {
	const kind = denialKind(denying, affirming, parties);
	return {
		kind,
		confidence: 0.6,
		rule: "said-and-denied",
		why: kind === "changed" ? "one report denies it, a later one tells it" : "what one says, the other denies",
	};
}

/** One report looks ahead to what another says is done. */
export const expectedThenDone = (confidence: number): Verdict => ({
	kind: "changed",
	confidence,
	rule: "expected-then-done",
	why: "one report looks ahead to it, another says that it has happened",
});

/** A later report tells another toll than an earlier one. */
export const tollRises = (earlier: Pick<Spot, "report" | "span">, later: Pick<Spot, "report" | "span">): Verdict => ({
	kind: "changed",
	confidence: 0.8,
	rule: "toll-rises",
	why: `the later report says ${quotedAt(later)}; ${quotedAt(earlier)} may have been overtaken`,
});
