/** What happens and says nothing: "her sudden disappearance has cast doubt on the plan". Of 1,600 web reports by eye. */
const event =
	/^(?:(?:dis|re)?appearance|absence|arrival|departure|resignation|death|killing|murder|beheading|attack|arrest|capture|collapse|crash|fall|rise|victory|defeat|loss|revelation|admission|agreement|deal|development|move|visit|trip|discovery|failure|success|delay|outbreak|launch|closure|sale|purchase|merger|speculation)s?$/;
/** Words that something is read from or told in, whatever it is: "the agreement says". */
const telling = /\b(?:according|said|says?|saying|reads?|states?|stated|stipulates?)\b/i;

/** Whether a source whose main noun is `head` is something that happened, by a cue that is no saying. */
export const isEvent = (head: string, cue: string): boolean => event.test(head) && !telling.test(cue);

/** "It should be noted that", "it has been claimed": whoever says so, nobody is meant by "it". */
const impersonal =
	/^(?:(?:also|still|now|only) )?(?:(?:should|must|can|could|may|might|will|has to|needs? to|ought to) (?:also |now |only |perhaps )?be|(?:is|was|has been|had been)) (?:(?:also|now|since|widely|generally|often|commonly|further|later|previously|initially|already|first) )?(?:alleged|announced|anticipated|argued|assumed|believed|claimed|confirmed|emphasi[sz]ed|estimated|expected|feared|felt|hoped|known|learn(?:ed|t)|mentioned|noted|pointed out|remembered|reported|revealed|rumou?red|said|stressed|suggested|supposed|suspected|thought|understood)\b/i;

/** Whether "it" before such a cue stands for nobody. */
export const isImpersonal = (cue: string): boolean => impersonal.test(cue);
