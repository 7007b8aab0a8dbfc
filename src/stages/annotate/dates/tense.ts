const future =
	/\b(?:will|would|shall|'ll|’ll|plann(?:ed|ing)|plans? to|is to|are to|was to|were to|expect(?:s|ed|ing)?|scheduled|slated|due|set (?:to|for)|until|deadline|next|upcoming|coming|to (?:begin|start|meet|vote|decide|rule|hold|take|open|appear|arrive|leave|discuss|face|be)|(?:ahead|in advance) of|going to|(?:is|are) head(?:ed|ing)|may|could|should|postponed|(?:is|are|comes?) up for)\b/gi;
/** What is meant to be done is still to come: "for barges to sail"; not "for refusing to return", nor "for a visit to Lund" or "to the port". */
const meant = /\bfor (?!\w+ing )(?:[\w'’]+ ){1,4}to (?!(?:the|an?|his|her|its|their|our|my|this|that)\b)[a-z]+\b/g;
const past =
	/\b(?:said|says|told|announced|reported|wrote|tweeted|confirmed|declared|was|were|had|did|ago|since|after|earlier|following|killed|began|met|took|made|issued|held|came|went|ruled|gave)\b/gi;
const boundary =
	/[;:"“”]|, (?:and|but|while|which|who|when|after|where|though|although)\b|\b(?:that|but|while|after|when|as)\b/gi;

/** Words right before a time that only a time ahead can follow. */
const led =
	/\b(?:until|by|next|coming|upcoming|is|are|ahead of|as (?:soon|early|late) as)(?: the| \w+day,?| about| around| early| late| mid)?(?: (?:noon|midnight|(?:the )?(?:end|middle|start|beginning) of|\d{1,2}(?::\d\d)?(?: ?[ap]\.?m\.?)?),?(?: on)?)?\s*$/i;

/** Words right before a participle that is not past by itself: "will be held", "is to be held". */
const bareBe = /\bbe (?:\w+ly )?$/i;

/** A verb in the past right before a day: "tried on Tuesday"; not "a vote scheduled on Tuesday". */
const done =
	/\b(?!(?:schedul|expect|plann|slat|postpon|propos|need|suppos|requir|hop|intend|mov|delay|adjourn|call|bill|list|book)\w*ed\b)[a-z]{2,}ed(?: (?:on|early|late))*\s*$/;

/** What is moved goes to a day ahead: "moved the funeral from Saturday to Sunday", "postponed to Monday". */
const movedTo =
	/\b(?:moved|moving|moves?|postponed?|postponing|put off|puts? off|delay(?:ed|ing|s)?|reschedul(?:ed?|ing)|adjourn(?:ed|ing)?|brought forward|pushed back|shifted)\b[^.;]{0,60}\b(?:to|until|till)\s*$/i;

/** A day that is declared one of mourning or rest lies ahead: "declared Saturday a day of rest". */
const declaring = /\b(?:declar(?:ed?|ing)|proclaim(?:ed|ing)?)\s*$/i;
const asDayOf = /^,? (?:as )?an? (?:\w+ ){0,2}(?:day|holiday)\b/i;

/** "Had threatened in May": what had been done by then does not lie ahead. */
const pastPerfect =
	/\bhad (?!(?:to|planned|hoped|expected|been (?:due|expected|planned|scheduled|set))\b)(?:(?!to\b)[\p{L}’'-]+ ){1,4}(?:in|on)? ?$/u;

/** "Pleaded guilty in May", "was jailed on": a verb in the past, as in `done`, with no more than a word of how. */
const wasDone =
	/\b(?!(?:schedul|expect|plann|slat|postpon|propos|need|suppos|requir|hop|intend|mov|delay|adjourn|call|bill|list|book|sp|ind|hundr|bre)\w*ed\b)[a-z]{3,}ed(?: (?:guilty|not guilty|back|down|\w+ly))? (?:in|on) ?$/;
/** Verbs whose past is no participle too, right before a month, and what only the past is counted from: "sales began in May", "since May"; not "meetings held in May", nor "since May is a busy month". */
const irregular =
	/\b(?:began|became|broke|came|fell|gave|grew|ran|rose|sank|took (?:place|office|effect|over)|went|wrote)(?: (?:back|down|out|up))? (?:in|on) ?$/;
/** Who was told something in a month was told it before the report: "told Orsk Radio in May", "said in May". */
const spoken =
	/\b(?:said|told (?:(?:the|an?|his|her) )?(?:[\p{Lu}\d][\p{L}\d.’'&-]*(?: [\p{Lu}\d][\p{L}\d.’'&-]*){0,5}|him|her|them|us|me|reporters|journalists|lawmakers|investors|court|newspaper|magazine)) in ?$/u;
const counted = /\bsince ?$/i;
/** "Dates back to January", "going back to last May". */
const backTo =
	/\b(?:dat(?:es?|ed|ing)|go(?:es|ing)|went|stretch(?:es|ed|ing)|trac(?:es?|ed|ing)) (?:\w+ )?back to(?: (?:early|late|mid))?[ -]?$/i;
const finite = /^ (?:\p{L}+ly )?(?:is|was|has|had|does|did|can|could|will|would|shall|should|may|might|must)\b/u;
/** What only may come, before such a verb: "if elected in May", "to be held in May". */
const notYet = /\b(?:be|being|get|have|if|when|once|unless|should|see)\b/i;

/** Whether the words around a month, or a day of one, put it before the report: it is no month ahead then, however near that is. */
export function isOver(before: string, after: string): boolean {
	if (pastPerfect.test(before) || backTo.test(before) || (counted.test(before) && !finite.test(after))) return true;
	if (opensPast(before, after)) return true;
	const acted = wasDone.exec(before) ?? irregular.exec(before) ?? spoken.exec(before);
	if (!acted) return false;
	const left = before.slice(0, acted.index).split(boundary).at(-1) ?? "";
	return !notYet.test(left) && left.search(future) < 0;
}

/** What was done to a thing planned is done: "cancelled a scheduled interview on Monday". */
const attributive = /[a-z]{2,}ed (?:an?|the|his|her|its|their) $/i;
/** What a time opens the clause of, done by then: "By Saturday, the mayor clarified", "in May, Mr. Ode voiced"; not "the crews expected", "was to", "told to leave by the mayor". */
const openedPast =
	/^, (?:[\p{L}\d.’'-]+ ){1,5}?(?:(?!(?:schedul|expect|plann|slat|postpon|propos|need|suppos|requir|hop|intend|mov|delay|adjourn|call|bill|list|book|indebt|hundr|unit|nam)\w*ed\b)(?<!\b(?:is|are|be|been|being|gets?) )[a-z]{3,}ed(?! (?:by|with|in|of|to)\b)|said|told|had|(?:was|were)(?! (?:to|due|expected|scheduled|set)\b))\b/u;
const stillAhead = /\b(?:will|would|shall|may|might|could|should|must)\b/;
/** The first words of a sentence up to a time: "By", "In a radio interview in"; what stands behind a whole clause is who says it: "will meet on May 5, the mayor said". */
const opening = /^(?:(?:But|And|Then) )?(?:At|By|During|In|On) [^,;:]*$/;
const opensPast = (before: string, after: string): boolean =>
	opening.test(before) && openedPast.test(after) && !stillAhead.test(after);

/** How far to each side the clause around a time expression is looked at; longer clauses say no more about its tense. */
const reach = 90;

/**
 * Whether a bare weekday, day or month between `start` and `end` of a sentence lies ahead of the report: "will meet on
 * Monday", "by Jan. 14", "on Thursday will". Words of saying right before it ("said Tuesday he would") keep it past.
 */
export function isAhead(sentence: string, start: number, end: number): boolean {
	const right = sentence.slice(end, end + 40);
	if (
		/^(?: (?:morning|afternoon|evening|night|hearing|meeting|vote|session|trial|debate|summit|rally|election|game|match|visit|talks|deadline))?,? (?:will|would|is (?:expected|scheduled|due|set) to|are (?:expected|scheduled|due|set) to)\b/i.test(
			right,
		)
	)
		return true;
	const whole = sentence.slice(Math.max(0, start - reach), start);
	if (opensPast(whole, right)) return false;
	if (led.test(whole) || movedTo.test(whole)) return true;
	if (declaring.test(whole) && asDayOf.test(right)) return true;
	let cut = 0;
	for (const match of whole.matchAll(boundary)) cut = match.index + match[0].length;
	const left = whole.slice(cut);
	const acted = done.exec(left);
	if (acted && !/\b(?:be|get|being) (?:\w+ly )?$/i.test(left.slice(0, acted.index))) return false;
	let lastFuture = -1;
	let lastPast = -1;
	for (const pattern of [future, meant])
		for (const match of left.matchAll(pattern))
			if (!attributive.test(left.slice(0, match.index))) lastFuture = Math.max(lastFuture, match.index);
	// "Will be held on Sunday": a participle behind a bare "be" or "to be" is as far ahead as what leads to it.
	for (const match of left.matchAll(past)) if (!bareBe.test(left.slice(0, match.index))) lastPast = match.index;
	return lastFuture > lastPast;
}
