import type { Report } from "../../src/core/index.js";

const report = (id: string, published: string, outlet: string, text: string): Report => ({
	id,
	published,
	outlet,
	text,
	notes: [],
});

/** Small invented stories, each with something that counting origins gets wrong easily. */
export const smallStories: Readonly<Record<string, readonly Report[]>> = {
	"a ferry strike": [
		report(
			"wire",
			"2031-05-04T08:00:00Z",
			"Costal News Agency",
			'PORT ELLAN (CNA) — Ferry crews will walk out on Friday after pay talks failed, union leader Maren Holt said on Tuesday. "We have run out of patience," Holt told reporters. About 1,200 crew members would take part, she said. The Ellan Line said it regretted the decision and would run three of its nine boats.',
		),
		report(
			"morning",
			"2031-05-04T11:00:00Z",
			"The Morning Tide",
			'Ferry crews will walk out on Friday after pay talks failed, union leader Maren Holt said. "We have run out of patience," Holt told reporters, according to CNA. More than 1,000 crew members would take part.',
		),
		report(
			"evening",
			"2031-05-05",
			"Ellan Evening",
			'The Ellan Line will run four of its nine boats during the strike, spokesman Piers Vance told the Ellan Evening. He rejected the claim that talks had failed. "The table is still set," Vance said. The union expects 1,200 crew members to strike.',
		),
	],
	"a mine flood": [
		report(
			"first",
			"2030-09-01T06:00:00Z",
			"Radio Karst",
			"At least four miners were killed when water broke into the Dorn mine on Sunday, the interior ministry said. Twelve more are missing. Rescue teams worked through the night.",
		),
		report(
			"second",
			"2030-09-02T06:00:00Z",
			"Karst Daily",
			"Seven miners were killed in the flood at the Dorn mine, interior minister Ana Belt said on Monday. Nine are still missing. Residents said that they had warned the company for years.",
		),
		report(
			"third",
			"2030-09-02T09:00:00Z",
			"The Lamp",
			"Seven miners were killed in the flood at the Dorn mine, the Karst Daily reported. The company denied that it had been warned. Sources close to the company said that the pumps had been checked in August.",
		),
	],
	"one report twice": [
		report("a", "2030-01-01", "One", 'The bridge is closed, mayor Tilda Rask said. "It may open in May," she added.'),
		report("b", "2030-01-02", "Two", 'The bridge is closed, mayor Tilda Rask said. "It may open in May," she added.'),
	],
};
