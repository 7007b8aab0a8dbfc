import { onDemand, type Sentence } from "../../../core/index.js";

/** What is counted of players and teams; what a shooting or a debate may count too is left out (shots, hits, votes). */
const counted =
	/^(points?|yards?|touchdowns?|tds?|rebounds?|assists?|carr(?:y|ies)|catch(?:es)?|receptions?|interceptions?|fumbles?|pass(?:es)?|goals?|homers?|rbis?|innings?|strikeouts?|punch(?:es)?|knockouts?|kos?|rushing|receiving|games?|seasons?|turnovers?|wickets?)$/;
/** What others than players do too. */
const acted = /^(?:carries|catch|catches|pass|passes|punch|punches)$/;
/** So many of them in one sentence make it a line of statistics. */
const enough = 2;

/** Whether a sentence tells of players or teams in numbers: "24 points and seven rebounds". Each has many such lines: of a half, a game, a season, a career. */
export const isStatLine = onDemand(({ tokens }: Sentence): boolean => {
	const found = new Set<string>();
	for (const { lower, pos } of tokens)
		if (pos !== "VERB" || !acted.test(lower)) {
			const kind = counted.exec(lower)?.[1];
			if (kind) found.add(kind.replace(/e?s$/, ""));
		}
	return found.size >= enough;
});

/** Whether something is counted of players and teams: "points". */
export const isOfPlay = (thing: string) => thing.split(" ").some((word) => counted.test(word.toLowerCase()));
