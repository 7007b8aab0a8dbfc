import { describe, expect, it } from "vitest";
import { meetsThing } from "../../../../src/stages/annotate/attributions/meets-thing.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { readingOf } from "../reading-of.js";

const meets = (marked: string) => {
	const { text, reading } = readingOf(marked);
	return reading.spoken.map((words) => meetsThing(text, sentencesOf(text), words));
};

describe("what somebody comes upon", () => {
	it.each([
		["<source>Engineers</source> <cue>found</cue> <content>the lost recording of his wife he had kept</content>."],
		["<source>Holt</source> <cue>went on seeking</cue> <content>extension of leave which nobody granted</content>."],
		["This is <source>Holt</source> <cue>hearing</cue> <content>the late mayor’s message</content>."],
	])("is a thing in %j", (marked) => {
		expect(meets(marked)).toEqual([true]);
	});

	it.each([
		["<source>Engineers</source> <cue>found</cue> <content>the recordings of his wife were lost</content>."],
		["<source>Engineers</source> <cue>found</cue> <content>that the recording was lost</content>."],
		["<source>Engineers</source> <cue>found</cue> <content>no trace of the recording</content>."],
		["<source>Engineers</source> <cue>found</cue> <content>evidence that the line was cut</content>."],
		["<source>The guild</source> <cue>seeks</cue> <content>to reopen the quay</content>."],
		["<source>The guild</source> <cue>called</cue> <content>the quay a ruin</content>."],
		["<source>The guild</source> <cue>saw</cue> <content>the quay as a ruin</content>."],
		["<source>The guild</source> <cue>found</cue> <content>the plan “a ruin of a quay”</content>."],
	])("is what they think in %j", (marked) => {
		expect(meets(marked)).toEqual([false]);
	});
});
