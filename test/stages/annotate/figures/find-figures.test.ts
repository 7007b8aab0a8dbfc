import { describe, expect, it } from "vitest";
import { findDates } from "../../../../src/stages/annotate/dates/find-dates.js";
import { findFigures } from "../../../../src/stages/annotate/figures/find-figures.js";
import { sentencesOf } from "../../../../src/text/sentences.js";
import { parsedSentences } from "../../../build/parsed-sentences.js";

function figures(text: string) {
	const sentences = sentencesOf(text);
	return findFigures(text, sentences, findDates(text, sentences, "2015-03-12"));
}

/** The first figure as "low..high unit", an open end left out. */
function interval(text: string): string | undefined {
	const figure = figures(text)[0];
	return figure && `${figure.low ?? ""}..${figure.high ?? ""} ${figure.unit}`;
}

describe("the interval of", () => {
	it.each([
		["It cost $7.2 billion.", "7200000000..7200000000 USD"],
		["It cost over $7 billion.", "7000000000.. USD"],
		["They hold nearly $9 billion in reserves.", "..9000000000 USD"],
		["It cost about $7 billion.", "6500000000..7500000000 USD"],
		["It cost £3m.", "3000000..3000000 GBP"],
		["It cost €1.2bn.", "1200000000..1200000000 EUR"],
		["It cost Rs 40 crore.", "400000000..400000000 INR"],
		["It cost 7 billion dollars.", "7000000000..7000000000 USD"],
		["They paid billions of dollars.", ".. USD"],
		["It cost 3 million Norwegian crowns.", "3000000..3000000 NOK"],
		["It cost 300 Danish kroner.", "300..300 DKK"],
		["It cost 300 Czech korunas.", "300..300 CZK"],
		["It cost 300 Icelandic kronur.", "300..300 ISK"],
		["It cost 300 Swedish crowns.", "300..300 SEK"],
		["It cost 300 afghanis.", "300..300 AFN"],
		["It cost 300 Bangladeshi taka.", "300..300 BDT"],
		["It cost 300 Kenyan shillings.", "300..300 KES"],
		["It cost 300 Iraqi dinars.", "300..300 IQD"],
		["It cost 300 Kuwaiti dinars.", "300..300 KWD"],
		["It cost 300 Egyptian pounds.", "300..300 EGP"],
		["It cost 3 million crowns.", "3000000..3000000 crown"],
		["It cost 300 dinars.", "300..300 dinar"],
		["It cost 1 shilling.", "1..1 shilling"],
		["Repairs will take around twelve days.", "11..13 day"],
		["About 70 sailors came.", "65..75 count"],
		["At least twelve sailors drowned.", "12.. count"],
		["Up to 40 homes burned.", "..40 count"],
		["Some 15 percent agreed.", "14.5..15.5 percent"],
		["Between five and seven boats sank.", "5..7 count"],
		["It takes 5-7 days.", "5..7 day"],
		["Half a million people fled.", "500000..500000 count"],
		["Two and a half million people fled.", "2500000..2500000 count"],
		["One in five Orskans fled.", "20..20 percent"],
		["Two thirds of the members agreed.", "66.6666666667..66.6666666667 percent"],
		["Dozens of boats sank.", ".. count"],
		["A catfish 8ft 9in long was landed.", "105..105 inch"],
		["She weighed 11 stone 4 pounds.", "158..158 pound"],
		["It weighed 19 stone in all.", "19..19 stone"],
		["They built 20 stone walls.", "20..20 count"],
		["It has the six stone church towers.", "6..6 count"],
		["An extra 12 stone houses fell.", "12..12 count"],
		["Snow of 3 feet and 12 in some places fell.", "3..3 foot"],
		["The 12in gun fired.", "12..12 inch"],
		["He was given a couple of coins.", "2..2 count"],
		["The 33-year-old sailor drowned.", "33..33 year"],
		["Marta Oyel, 34, drowned.", "34..34 year"],
		["Marta Oyel, 34 was found guilty.", "34..34 year"],
		["He drew a .38-caliber revolver.", undefined],
		["It runs on 32-bit versions only.", undefined],
		["It is worth $40 (£26) million in all.", "40000000..40000000 USD"],
		["ANCHORAGE, AK - 40 people were saved.", "40..40 count"],
		["They found AK 47 rifles and AK - 47 magazines.", undefined],
		["Versions 6, 7 and 8 are affected.", undefined],
		["It mends a zero-day flaw.", undefined],
		["It was down for 1hr 4 mins.", "64..64 minute"],
		["The 15,800-square-metre depot burned.", "15800..15800 square metre"],
		["Call the pier on 0800 555 111.", undefined],
		["In Ostby, 12 of the depots burned.", "12..12 count"],
		["Three bit the guard.", "3..3 count"],
		["At 0430 300 soldiers attacked.", "300..300 count"],
		["The two-decade-long war ended.", "20..20 year"],
		["Signing took more than an hour.", "60.. minute"],
		["The tide rose three metres and a half.", "3.5..3.5 metre"],
		["The tide grew up to 3 metres and a half.", "3.5..3.5 metre"],
		["The tide may rise up to 3 metres.", "..3 metre"],
		["Fares rose up to 30 percent.", "..30 percent"],
		["The waves reached up to 3 metres.", "..3 metre"],
		["The strike took two days and a half.", "2.5..2.5 day"],
		["The tide rose ten metres and a half.", "10.5..10.5 metre"],
		["The tide rose 20 metres and a half in May.", "20.5..20.5 metre"],
		["The wall is 3 metres and a half-metre thick.", "3..3 metre"],
		["It took 5 days and a half marathon.", "5..5 day"],
		["It cost 5 euros and a half bottle of wine.", "5..5 EUR"],
		["It was 3 percent and a half of that.", "3..3 percent"],
		["There were more than 100 but fewer than 300 boats.", "100..300 count"],
	])("%j is %j", (text, wanted) => {
		expect(interval(text)).toBe(wanted);
	});

	it.each([
		["Her sons, ages 6 and 16, were home.", [6, 16]],
		["Girls aged 4, 9 and 12 were found.", [4, 9, 12]],
		["The 15- and 17-year-old boys fled.", [15, 17]],
	])("every one of the ages of %j", (text, ages) => {
		expect(figures(text).map(({ low, high, of }) => [low, high, of])).toEqual(ages.map((age) => [age, age, "age"]));
	});

	it.each([
		["A man aged 40 and two others were hurt.", [40]],
		["A man aged 40 and 12 others were hurt.", [40]],
		["A girl aged 9, 2 boys and a man drowned.", [9]],
		["Boys aged 12, 14 and 15 and 2 women drowned.", [12, 14, 15]],
		["People aged 65 and 200 others came.", [65]],
	])("no count after an age is one: %j", (text, ages) => {
		expect(figures(text).flatMap(({ low, of }) => (of === "age" ? [low] : []))).toEqual(ages);
	});

	it("a vote is two counts", () => {
		expect(figures("The senate passed it by 97-1.").map((f) => [f.low, f.of])).toEqual([
			[97, "votes"],
			[1, "votes"],
		]);
	});

	it.each([
		["The Otters beat the Herons 20-13.", [20, 13], [13, 20]],
		["The Otters overcame the Herons 20-13.", [20, 13], [13, 20]],
		["The Otters led 13 - 3 at the half.", [13, 3], [3, 13]],
		["They tied it at 13-13 again.", [13, 13], [13, 13]],
		["The Herons lost to the Otters 13-20 on Friday.", [13, 20], [20, 13]],
		["The Otters (10-5, 4-4 away) rest now.", [10, 5, 4, 4], [5, 10, 4, 4]],
		["He left Orsk with a record of 162-239.", [162, 239], [239, 162]],
		["The senate confirmed Hale 52-48.", [52, 48], [48, 52]],
	])("every number of a score or record stands against the other: %j", (text, low, against) => {
		const found = figures(text);
		expect(found.map((f) => f.low)).toEqual(low);
		expect(found.map((f) => f.against)).toEqual(against);
	});

	it.each([
		"Children of 5-12 came.",
		"The odds are 50-50, or 10-1.",
		"Call 555-1234 now.",
		"In Orsk (12-15 degrees) it rained.",
		"Adults (18-34) came.",
		"On Monday (9-5) it is open.",
		"The toll rose to 300 – 12 more than before.",
		"Of the 30 – 12 children – most were hurt.",
		"She led 30 to 40 people to safety.",
		"He lost 10 to 15 pounds.",
		"The game lasts 2-3 hours.",
		"It was approved for ages 5-11.",
		"The margin of error is 3 to 4 points.",
	])("no other two numbers with a dash or “to” are a score: %j", (text) => {
		expect(figures(text).flatMap((f) => f.against ?? [])).toEqual([]);
	});

	it("a range is one beside a word of winning or voting too", () => {
		expect(figures("Lead levels were 15-20 parts.").map((f) => [f.low, f.high])).toEqual([[15, 20]]);
	});

	it("a change is two figures and no range", () => {
		expect(figures("The league grew from 16 members to 19.").map((f) => f.low)).toEqual([16, 19]);
	});
});

describe("what is measured", () => {
	it.each([
		["The council put the number of barges at 46 and closed the lock.", "barges"],
		["They left $7 billion worth of military hardware.", "military hardware"],
		["The equipment, reportedly valued at over $7 billion, was seized.", "equipment"],
		["They hope for $9 billion in frozen reserves.", "frozen reserves"],
		["Fifteen of the 19 sailors drowned.", "sailors"],
		["The blast left 12 people dead.", "people dead"],
		["A storm left eight dead, killing 4 more in Orsk.", "dead"],
		["12 dead in ferry fire", "dead"],
		["It ended with two guards shot dead on the pier.", "guards"],
		["They heard 30 shots in the night.", "shots"],
		["It follows a two-year police investigation.", "police investigation"],
		["Orlov had three catches and 11 rebounds on Sunday.", "catches"],
		["Twelve co-workers were killed.", "co-workers"],
		["Ten others were hurt, the mayor said.", "hurt"],
		["12 were killed on Monday.", "killed"],
		["The fire destroyed the school, killing at least 12.", "killing"],
		["At least 12 are missing.", "missing"],
		["The death toll rose to 12 on Monday.", "death toll"],
		["A mother of 12 was killed.", "mother"],
		["The city spent $5 million on new buses.", "new buses"],
		["Norvia sold the ferries for $8 million.", "ferries"],
		["The new bridge across the river cost $40 million, the mayor said.", "new bridge"],
		["Clinics have treated more than 300 injured, a doctor in Orsk said.", "injured"],
		["He was released on bail of $9,000 and is not allowed to leave.", "bail"],
		["The harvest fell 5 percent last year, farmers said.", "harvest"],
		["Some 40 to 70 percent of the houses burned.", "houses"],
		["The repairs took twelve days.", "repairs"],
	])("in %j is %j", async (text, of) => {
		expect(findFigures(text, await parsedSentences(text))[0]?.of).toBe(of);
	});

	it.each([
		["He stole $7 billion, the mayor of Orsk said.", ""],
		["The council of Orsk met for two years.", ""],
	])("in %j is nothing that it names", async (text, of) => {
		expect(findFigures(text, await parsedSentences(text))[0]?.of).toBe(of);
	});

	it.each([
		["Fifteen of the 19 sailors drowned.", "sailors"],
		["They heard 30 shots in the night.", "shots"],
		["They left $7 billion worth of military hardware.", "military hardware"],
		["He has 12 other ships.", "ships"],
	])("in %j, without a tree, is what stands right behind: %j", (text, of) => {
		expect(figures(text)[0]?.of).toBe(of);
	});
});

describe("people without a numeral", () => {
	it("count as one behind an article and as two or more in a bare plural, when something befalls them", () => {
		const text = "The rebels released Canadian citizens in exchange for an Afghan imprisoned abroad.";
		expect(figures(text).map((f) => [f.of, f.low, f.high])).toEqual([
			["Canadian citizens", 2, null],
			["Afghan", 1, 1],
		]);
	});

	it("count for nothing otherwise", () => {
		expect(figures("An Afghan official said that Canadian citizens like tea.")).toEqual([]);
	});
});

it("leaves years, dates, times, ordinals, labels, addresses and numbers of telephones alone", () => {
	for (const text of [
		"It was signed in 2019 and on March 12.",
		"It opens at 9:30 a.m. on the 5th floor.",
		"An F-16 and a Boeing 737 landed.",
		"The port runs on varOS 8 and OS X 10.10 only.",
		"Flight 370 left from Gate 5.",
		"He lives at 1600 Harbour Avenue.",
		"Call 555-1234 for help.",
		"No one knows which one it is.",
		"The mosque near Ground Zero was met with zero tolerance. Ground zero has room.",
		"It is a zero-sum game and a zero-tolerance policy.",
		"A neighbour told 8 News Now.",
	]) {
		expect(figures(text)).toEqual([]);
	}
});

it("counts none where zero is what there is", () => {
	for (const text of ["Zero people died.", "The toll fell to zero.", "At least 12 News Corp journalists left."])
		expect(figures(text)).toHaveLength(1);
});

it("gives figures in order, without overlap, inside the text, whatever the text is", () => {
	for (const text of [
		"",
		"\ud800 12 \udc00",
		"12 ".repeat(500),
		"one ".repeat(500),
		"$".repeat(500),
		"1,".repeat(500),
	]) {
		let end = 0;
		for (const { span } of figures(text)) {
			expect(span[0]).toBeGreaterThanOrEqual(end);
			expect(span[1]).toBeGreaterThan(span[0]);
			end = span[1];
		}
		expect(end).toBeLessThanOrEqual(text.length);
	}
});
