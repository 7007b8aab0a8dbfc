import type { Act } from "../../../core/index.js";

/**
 * What may follow a cue as its content: `c` a clause or a quotation ("said that …"), `q` a quotation only, `o` an object
 * ("rejected the plan"), `i` an infinitive ("vowed to fight"), `d` a person spoken to comes first ("told X that …"),
 * or a preposition ("called for …").
 */
export interface Cue {
	readonly lemma: string;
	readonly act: Act;
	readonly frames: ReadonlySet<string>;
}

/**
 * Cue verbs by act, each with its frames. Chosen from the verbs that stand as cues in the training part of PolNeAR
 * (a news corpus with attributions marked by hand): an object frame is given only where over half the uses of the verb
 * there are attributions.
 */
const table: Readonly<Record<Act, string>> = {
	state: `say:c tell:cdq add:c note:co explain:co write:c report:c reveal:co declare:co remark:cq mention:o reply:cq
		respond:q answer:q continue:q recall:co repeat:co reiterate:co stress:co emphasize:co emphasise:co underline:c
		underscore:c insist:c,on argue:c,for assert:co maintain:cq contend:c claim:coi believe:c think:c feel:c conclude:c
		suggest:co indicate:c hint:c imply:c show:c find:c estimate:co describe:o call:oq tweet:coq cite:o lament:co joke:cq quip:q boast:c,of,about brag:c,of,about recount:co testify:c tout:o portray:o
		express:o voice:o worry:c,about wonder:cq reason:cq confess:co rejoin:q shoot-back:q fire-back:q apologize:for apologise:for cast:as frame:as brand:o label:o paint:as dub:o point-out:co point-to:o refer-to:o talk-about:o speak-about:o speak-of:o exclaim:q
		shout:q chant:q yell:q observe:cq clarify:co elaborate:q inform:cd remind:cd assure:cd convince:cd agree:c
		discuss:o detail:o outline:o posit:c state:cq opine:cq muse:cq counter:cq retort:q caution:cd disclose:co
		hear:c learn:c read:q deem:o echo:o list:o  realize:c realise:c understand:c reckon:c relay:o
		summarize:o characterize:o characterise:o depict:o comment:cq speculate:c theorize:c interject:q narrate:q
		proclaim:co profess:c recommend:co propose:co advise:cd argue-against:o signal:co fear:co hope:ci,for favor:o favour:o
		oppose:o want:i seek:i prefer:oi plan:i intend:i aim:i view:as see:as consider:as regard:as perceive:as mourn:o decide:i expect:ci
		complain:c,about,of,to document:c spell-out:o lay-out:o plead:q rule:c post:q`,
	deny: "deny:co rebut:o refute:o disavow:o",
	confirm: "acknowledge:co admit:co concede:co confirm:co verify:o affirm:co reaffirm:co",
	reject: "reject:o rebuff:o dismiss:o spurn:o refuse:i rule-out:o brush-off:o",
	demand: "demand:coi order:cd",
	request: "urge:cdo ask:cdq call-for:o call-on:d implore:cd beg:d appeal:for request:co encourage:d plead:with,for",
	offer: "offer:i",
	promise: "promise:cid pledge:coi vow:coi swear:ci guarantee:co commit:to undertake:i",
	threaten: "threaten:ico",
	accuse: "accuse:o allege:co blame:o charge:c",
	criticise: `criticize:o criticise:o denounce:o condemn:o blast:o slam:o attack:o decry:o mock:o ridicule:o deride:o
		assail:o lambast:o lambaste:o rip:o rail-against:o deplore:o rebuke:o question:co scold:o chide:o bash:o
		disparage:o bemoan:o call-out:o castigate:o berate:o protest:c`,
	praise: "praise:o applaud:o hail:o welcome:o laud:o commend:o thank:o compliment:o congratulate:o endorse:o",
	announce: "announce:co",
	predict: "predict:co forecast:co warn:cd,of,about,against project:c anticipate:co foresee:co",
	decline: "decline:i",
};

const irregular: Readonly<Record<string, string>> = {
	say: "say says said saying",
	tell: "tell tells told telling",
	write: "write writes wrote written writing",
	think: "think thinks thought thinking",
	feel: "feel feels felt feeling",
	show: "show shows showed shown showing",
	find: "find finds found finding",
	speak: "speak speaks spoke spoken speaking",
	hear: "hear hears heard hearing",
	learn: "learn learns learned learnt learning",
	read: "read reads reading",
	hold: "hold holds held holding",
	understand: "understand understands understood understanding",
	swear: "swear swears swore sworn swearing",
	undertake: "undertake undertakes undertook undertaken undertaking",
	foresee: "foresee foresees foresaw foreseen foreseeing",
	see: "see sees saw seen seeing",
	seek: "seek seeks sought seeking",
	beg: "beg begs begged begging",
	spell: "spell spells spelled spelt spelling",
	lay: "lay lays laid laying",
	quip: "quip quips quipped quipping",
	rip: "rip rips ripped ripping",
	brag: "brag brags bragged bragging",
	slam: "slam slams slammed slamming",
	rebut: "rebut rebuts rebutted rebutting",
	plan: "plan plans planned planning",
	admit: "admit admits admitted admitting",
	refer: "refer refers referred referring",
	commit: "commit commits committed committing",
	cast: "cast casts casting",
	shoot: "shoot shoots shot shooting",
	dub: "dub dubs dubbed dubbing",
	posit: "posit posits posited positing",
};

function inflected(verb: string): string[] {
	const known = irregular[verb];
	if (known) return known.split(" ");
	const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
	const y = /[^aeiou]y$/.test(verb);
	const third = y ? `${verb.slice(0, -1)}ies` : /(?:s|x|ch|sh|z)$/.test(verb) ? `${verb}es` : `${verb}s`;
	return [verb, third, y ? `${verb.slice(0, -1)}ied` : `${stem}ed`, `${stem}ing`];
}

function build(): { verbs: ReadonlyMap<string, Cue>; particles: ReadonlyMap<string, readonly Cue[]> } {
	const verbs = new Map<string, Cue>();
	const particles = new Map<string, Cue[]>();
	for (const [act, words] of Object.entries(table) as [Act, string][]) {
		for (const entry of words.trim().split(/\s+/)) {
			const [lemma = "", code = ""] = entry.split(":");
			const [letters = "", ...prepositions] = code.split(",");
			const frames = new Set([...(/^[coidq]+$/.test(letters) ? letters : [letters]), ...prepositions]);
			const cue: Cue = { lemma, act, frames };
			const [verb = "", particle] = lemma.split("-");
			for (const form of inflected(verb)) {
				if (particle) {
					const list = particles.get(form) ?? [];
					list.push(cue);
					particles.set(form, list);
				} else if (!verbs.has(form)) verbs.set(form, cue);
			}
		}
	}
	return { verbs, particles };
}

const { verbs, particles } = build();

/** The cue a word form opens, given the word after it ("called for" is another cue than "called"); undefined when it is none. */
export function cueOf(
	form: string,
	next: string | undefined,
): { readonly cue: Cue; readonly withNext: boolean } | undefined {
	const phrase = next === undefined ? undefined : particles.get(form)?.find((c) => c.lemma.endsWith(`-${next}`));
	if (phrase) return { cue: phrase, withNext: true };
	const cue = verbs.get(form);
	return cue && { cue, withNext: false };
}
