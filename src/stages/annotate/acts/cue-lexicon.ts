import { type Act, addTo } from "../../../core/index.js";

/**
 * Verbs of speaking by what they do. Chosen from the verbs that stand as cues in the training part of PolNeAR (a news
 * corpus with attributions marked by hand). A hyphen joins a verb to the particle it needs.
 */
const table: Readonly<Record<Act, string>> = {
	state: `say tell add note explain write report reveal declare remark mention reply
		respond answer continue recall repeat reiterate stress emphasize emphasise underline
		underscore insist argue assert maintain contend claim believe think feel conclude
		suggest indicate hint imply show find estimate describe call tweet cite lament joke quip boast brag recount testify tout portray
		express voice worry wonder reason confess rejoin shoot-back fire-back apologize apologise cast frame brand label paint dub point-out point-to refer-to talk-about speak-about speak-of exclaim
		shout chant yell observe clarify elaborate inform remind assure convince agree
		discuss detail outline posit state opine muse counter retort caution disclose
		hear learn read deem echo quote list  realize realise understand reckon relay
		summarize characterize characterise depict comment speculate theorize interject narrate
		proclaim profess recommend propose advise argue-against signal fear hope favor favour
		oppose want seek prefer plan intend aim view see consider regard perceive mourn decide expect
		complain reaffirm document spell-out lay-out plead rule post`,
	deny: "deny rebut refute disavow debunk quash",
	confirm: "acknowledge admit concede confirm verify affirm",
	reject: "reject rebuff dismiss spurn refuse rule-out brush-off disagree dispute",
	demand: "demand order",
	request: "urge ask call-for call-on implore beg appeal request encourage plead",
	offer: "offer",
	promise: "promise pledge vow swear guarantee commit undertake",
	threaten: "threaten",
	accuse: "accuse allege blame charge",
	criticise: `criticize criticise denounce condemn blast slam attack decry mock ridicule deride
		assail lambast lambaste rip rail-against deplore rebuke question scold chide bash
		disparage bemoan call-out castigate berate protest`,
	praise: "praise applaud hail welcome laud commend thank compliment congratulate endorse",
	announce: "announce",
	predict: "predict forecast warn project anticipate foresee",
	decline: "decline",
	retract: "retract recant backtrack walk-back take-back row-back withdraw apologise-for apologize-for",
};

/** A verb of speaking. */
export interface Cue {
	readonly lemma: string;
	readonly act: Act;
}

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
	take: "take takes took taken taking",
	withdraw: "withdraw withdraws withdrew withdrawn withdrawing",
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
		for (const lemma of words.trim().split(/\s+/)) {
			const cue: Cue = { lemma, act };
			const [verb = "", particle] = lemma.split("-");
			for (const form of inflected(verb)) {
				if (particle) addTo(particles, form, cue);
				else if (!verbs.has(form)) verbs.set(form, cue);
			}
		}
	}
	return { verbs, particles };
}

const { verbs, particles } = build();

/** The verb a word form belongs to, given the word after it ("called for" is another cue than "called"); undefined when it is none. */
export function cueOf(form: string, next: string | undefined): Cue | undefined {
	const phrase = next === undefined ? undefined : particles.get(form)?.find((c) => c.lemma.endsWith(`-${next}`));
	return phrase ?? verbs.get(form);
}
