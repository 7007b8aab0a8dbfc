const list = (words: string) => new Set(words.split(/\s+/));

/** Words before "to" plus verb that put the verb in the future: "is set to vote". Dictionary forms. */
export const prospects = list(
	`set expect plan schedule due intend poised poise prepare about agree vow pledge promise likely slate ready propose
	 intent intention`,
);

/** Verbs too general to be an event of their own. */
export const lightVerbs = list(
	`be have do say tell make take get go come give keep let put see know think want seem become show call use find add
	 note ask state announce report include follow remain begin start continue expect plan set schedule believe appear
	 help need try work look hold`,
);

/** Verbs whose infinitive has happened when they have: "voted to override". */
export const implicatives = list("vote manage rush gather meet return proceed dare bother");

/** Verbs by which one answers what is asked, in dictionary form. Who has not answered yet may do so in the next report: no contradiction. */
export const answeringVerbs = list(
	"respond reply answer comment speak discuss confirm disclose reveal identify elaborate",
);
