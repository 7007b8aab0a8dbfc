import { expect, test } from "vitest";
import { announcementIn } from "../../../../src/stages/compose/announced/announcement-in.js";

/** The announcing words stand between [ and ], what they are about between { and }. */
test.each([
	"There were [conflicting reports] about {how many were hurt at the lock}.",
	"[Accounts of what happened next differ].",
	"Officials gave [differing figures], and the lock stayed shut.",
	"[Contrary to earlier reports], the ferry was empty.",
	"Dorn’s account [contradicts that of the guard’s statement].",
	"Her account sharply [differs from the commissioner’s assertion] that he aimed.",
	"[Some said the skipper had been saved while others said] she was dead.",
	"The Tidings [put the toll at 12, while the agency put] it at 14.",
	"The board’s two lists [could not be reconciled].",
	"The ferry drifted farther [than was previously reported].",
	"Officials and skippers [tell very different stories] of {how the sit-in ended}.",
	"The port [initially said that two guards were shot, but later] told of one.",
	"[Witnesses disagree] on {who fired at the guard}.",
	"The Tidings and the Post are cited, but [they differ] on {its weight}.",
	"There are [conflicting reports] whether Ilse Moor, the chair, was asked.",
	"That [contradicts a statement] on the board’s own site.",
	"The skipper is a woman, [not a man as was previously reported], and she lives.",
	"The woman is called a wife, [while other reports describe] her as divorced.",
])("a report says itself that accounts differ: %s", (marked) => {
	const words = marked.replace(/[[\]{}]/g, "");
	const place = (open: string, close: string): readonly [number, number] | undefined => {
		const [before, inside] = marked.split(open);
		if (inside === undefined) return undefined;
		const start = (before as string).replace(/[[\]{}]/g, "").length;
		return [start, start + (inside.split(close)[0] as string).length];
	};
	expect(announcementIn(words)).toEqual({ span: place("[", "]"), about: place("{", "}") });
});

test.each([
	"The new law conflicts with the charter of the port.",
	"She had conflicting feelings about the lock.",
	"The plan is contrary to the principles of the union.",
	"The two wards differ in size.",
	"The ferry comes in several different versions.",
	"Many said they came for the music, while others said they came for the boats.",
	"The results varied.",
	"The skipper was not as tired as many first thought.",
	"The minister denied the claims.",
	"The concert will not take place on Sunday as previously announced because of rain.",
	"She has not spoken since the sale began, as previously reported by the Orsk Courier.",
	"It is not the best film, but it sold well, as was widely reported.",
])("no conflict of accounts is announced: %s", (words) => {
	expect(announcementIn(words)).toBeUndefined();
});
