import { isRole, singular } from "./source-words.js";

/** Common nouns for people that are no office or trade. */
const person =
	/^(?:adult|artist|attacker|bidder|blogger|boy|boyfriend|brother-in-law|buyer|bystander|caller|captive|child|citizen|classmate|client|colleague|couple|cousin|critic|customer|demonstrator|detainee|employee|eyewitness|extremist|family|fan|fianc[eé]e?|filmmaker|follower|freelancer|friend|girl|girlfriend|guard|guest|gunman|guy|hostage|inmate|insider|jihadist|kid|local|man|medic|migrant|motorist|nephew|niece|nun|onlooker|opponent|paramedic|parent|passenger|passer-by|patient|pedestrian|people|person|photographer|pilgrim|prisoner|protester|reader|rebel|refugee|relative|scholar|shopper|source|staffer|suspect|teen|teenager|tipster|tourist|traveller|traveler|user|viewer|villager|visitor|woman|worker|youth)$/;
const pronoun = /^(?:those|others?|someone|somebody|anyone|anybody|everyone|everybody|one|many|some|few)$/i;
/** "Dermatologist", "physicist"; not "list". */
const learned = /[a-z](?:ologist|icist|iatrist|ician|eer)s?$/;

/** Whether a noun is of people, by the word alone: a "patient", "those", "a dermatologist". */
export function isPersonNoun(word: string): boolean {
	return pronoun.test(word) || isRole(word) || person.test(singular(word)) || learned.test(word.toLowerCase());
}
