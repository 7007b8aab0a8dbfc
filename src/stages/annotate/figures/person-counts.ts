import type { Figure, Token } from "../../../core/index.js";

/** What happens to people that news counts: a sentence without one of these words counts nobody by an article. */
const fate =
	/^(?:kill|die|dead|death|murder|slay|slain|injur|wound|hurt|shot|shoot|stab|arrest|detain|captur|kidnap|abduct|releas|free|exchang|swap|trad(?:ed|ing)|imprison|jail|sentenc|convict|charg|execut|rescu|evacuat|deport|miss|drown|hospitali|hostage|held|behead|hang|extradit|pardon|repatriat|trap|return)/;

const singular =
	/^(?:man|woman|person|child|boy|girl|baby|infant|teen|teenager|soldier|civilian|citizen|national|prisoner|detainee|hostage|journalist|reporter|policeman|policewoman|officer|worker|student|protester|protestor|demonstrator|militant|gunman|passenger|tourist|driver|pilot|sailor|miner|firefighter|migrant|refugee|inmate|guard|resident|villager|fighter|rebel|serviceman|contractor|suspect|bystander|pedestrian|doctor|nurse|teacher|diplomat|aid|fisherman|pensioner|toddler|mother|father|victim)$/;
const plural =
	/^(?:citizens|nationals|soldiers|civilians|prisoners|detainees|hostages|journalists|troops|policemen|officers|workers|students|protesters|protestors|demonstrators|militants|passengers|tourists|sailors|miners|firefighters|migrants|refugees|inmates|guards|villagers|fighters|rebels|contractors|suspects|servicemen|children|women|men)$/;
const demonym =
	/^(?:(?:[A-Z][a-z]+(?:ian|ean|can|ese|ish|eli|aqi|ani|stani|nian|ssian|rian|lian|tian|man))|Afghan|Iraqi|Israeli|Briton|Saudi|Yemeni|Qatari|Kuwaiti|Omani|Emirati|Pakistani|Greek|Turk|Dane|Swede|Finn|Pole|Czech|Slovak|Serb|Croat|Kurd|Thai|Swiss|Frenchman|Englishman|Irishman|Scot|Dutchman|Spaniard|Filipino|Kenyan|Uzbek|Tajik|Kazakh|Kyrgyz|Turkmen|Somali|Bangladeshi|Nepali|Malagasy|New Zealander|Icelander)$/;
const demonymPlural =
	/^[A-Z][a-z]+(?:ians|eans|cans|elis|aqis|anis|stanis|ghans|ans|itons|audis|urds|erbs|oles|urks|reeks)$/;

const quantifier =
	/^(?:the|these|those|all|no|any|some|many|most|several|other|few|both|his|her|its|their|our|more|of|for|as|like|than|such|against|among)$/;

/** How far, in tokens, what happened may stand from who it happened to. */
const reach = 9;

function fated(tokens: readonly Token[], at: number): boolean {
	for (let i = Math.max(0, at - reach); i < Math.min(tokens.length, at + reach); i++) {
		if (i !== at && fate.test((tokens[i] as Token).lower)) return true;
	}
	return false;
}

/**
 * People counted without a numeral, where something countable happens to them (killed, released, arrested ...): "an
 * American" and "a soldier" are one, "American citizens" two or more. Only the head of a noun phrase counts ("an
 * Afghan official" is no count), and bare plurals only with a nationality or another adjective of origin before them.
 */
export function personCountsIn(text: string, tokens: readonly Token[]): Figure[] {
	const out: Figure[] = [];
	if (!tokens.some((t) => fate.test(t.lower))) return out;
	for (let i = 0; i < tokens.length; i++) {
		const token = tokens[i] as Token;
		const next = tokens[i + 1];
		const headless = next && (next.pos === "NOUN" || next.pos === "PROPN" || next.text === "-");
		const article = tokens[i - 1]?.lower;
		const before = tokens[i - 2];
		if (!headless) {
			const person = singular.test(token.lower);
			const isDemonym = demonym.test(token.text);
			const first =
				person && before && /^an?$/.test(before.lower) && (tokens[i - 1] as Token).pos !== "VERB"
					? i - 2
					: article && /^an?$/.test(article)
						? i - 1
						: -1;
			if (
				(person || (isDemonym && first === i - 1)) &&
				first >= 0 &&
				fated(tokens, i) &&
				tokens[first - 1]?.lower !== "as"
			) {
				out.push({
					span: [(tokens[first] as Token).span[0], token.span[1]],
					low: 1,
					high: 1,
					unit: "count",
					of: text.slice((tokens[first + 1] as Token).span[0], token.span[1]).replace(/\s+/g, " "),
				});
				continue;
			}
		}
		const origin = tokens[i - 1];
		const bareDemonym = demonymPlural.test(token.text) && token.pos !== "ADJ";
		if (!headless && ((plural.test(token.lower) && origin && demonym.test(origin.text)) || bareDemonym)) {
			const first = bareDemonym ? i : i - 1;
			const lead = tokens[first - 1];
			if (
				lead &&
				(quantifier.test(lead.lower) ||
					lead.pos === "NUM" ||
					lead.pos === "DET" ||
					lead.pos === "ADJ" ||
					lead.text === "-")
			)
				continue;
			if (!lead || lead.pos === "PUNCT" || !fatedBefore(tokens, first)) continue;
			out.push({
				span: [(tokens[first] as Token).span[0], token.span[1]],
				low: 2,
				high: null,
				unit: "count",
				of: text.slice((tokens[first] as Token).span[0], token.span[1]).replace(/\s+/g, " "),
			});
		}
	}
	return out;
}

/** Whether a word of fate governs the phrase that begins at `first`: it stands right before it, articles and adverbs aside. */
function fatedBefore(tokens: readonly Token[], first: number): boolean {
	for (let i = first - 1; i >= Math.max(0, first - 3); i--) {
		const token = tokens[i] as Token;
		if (fate.test(token.lower)) return true;
		if (!/^(?:two|with|in|of|from|and|for|exchange)$/.test(token.lower)) return false;
	}
	return false;
}
