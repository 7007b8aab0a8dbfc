const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Verbs and nouns by which somebody turns down what another says or asks. Dictionary forms. */
export const rejections = list(
	`deny reject dismiss dispute refute rebut contradict rebuff disagree spurn disavow denial rejection dismissal rebuttal
	 refusal refuse disprove debunk discount`,
);

/** Judgements that turn down another's words when somebody utters them: "the charge is baseless". */
export const dismissals = list(
	`false baseless unfounded overblown untrue nonsense ridiculous unpersuasive unconvincing unsupportable misleading
	 fabricated absurd groundless exaggerated inaccurate wrong hoax lie lies propaganda ludicrous preposterous
	 unsubstantiated politically-motivated`,
);

/** What another said, as a noun: a rejection beside one of these points at somebody's words. */
export const sayings = list(
	`allegation accusation claim charge demand call request argument assertion assessment concern criticism suggestion
	 statement report warning threat proposal offer ultimatum remark comment notion idea`,
);
