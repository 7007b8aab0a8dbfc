/** Words for what somebody is, of which one thing has one or few. Not all offices and trades that make a voice a person, as annotate knows them: "lawyer", "resident", "official" are many. */
export const roles: ReadonlySet<string> = new Set(
	(
		"president minister secretary governor senator mayor chief chairman chairwoman chair director leader ambassador brother " +
		"sister wife husband son daughter spokesman spokeswoman spokesperson king queen premier general commander coach judge " +
		"attorney ceo head partner manager member officer agent champion chancellor congressman congresswoman envoy"
	).split(" "),
);
