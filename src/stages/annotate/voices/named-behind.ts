import type { Entity } from "../names/find-names.js";
import type { PartyFinder } from "./person-roles.js";
import type { SourceWords } from "./source-words.js";

/** How many words may stand between an office and the comma before its holder's name: "at the time". */
const longestTime = 3;

/** Who is named between commas right behind the words for an office: "the police chief at the time, Karl Ode, said"; undefined for nobody. */
export function namedBehind({ tokens, to, sentence }: SourceWords, parties: PartyFinder): Entity | undefined {
	let at = to;
	if (/^(?:at|of)$/.test(tokens[at]?.lower ?? "")) while (at - to < longestTime && tokens[at]?.text !== ",") at++;
	if (tokens[at]?.text !== ",") return undefined;
	const [name] = parties.mentionsIn(sentence, [at + 1, at + 2]);
	return name?.from === at + 1 && name.entity.kind === "person" && tokens[name.to]?.text === ","
		? name.entity
		: undefined;
}
