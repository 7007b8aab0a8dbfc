/**
 * Lemmas so usual in news English that two passages which share them need not speak of the same thing. Chosen from
 * general knowledge of the language, not from any story.
 */
export const commonWords: ReadonlySet<string> = new Set(
	(
		"year month week day hour minute today yesterday tomorrow morning afternoon evening night time monday tuesday wednesday " +
		"thursday friday saturday sunday january february march april june july august september october november december " +
		"people man woman person member group official officer leader head spokesman spokeswoman spokesperson source authority " +
		"government country state nation world city area region place part side home house company party public president minister " +
		"report news statement story interview conference comment question answer word fact case issue matter point number problem " +
		"new old first second last next late early former current recent major big large small long short high low good great bad " +
		"strong important several national international local american political special full right left own able sure likely " +
		"work need use help include plan support lead start begin end show keep hold bring leave try move run turn follow happen " +
		"continue set win lose meet talk speak hear believe hope expect find feel pay play stand put name live like want allow " +
		"provide offer agree remain receive reach consider appear serve send build stay fall cut increase change pass return open " +
		"close add decide claim describe explain announce release write read learn ask attend visit face carry break spend grow " +
		"accord earlier later ago away nearly almost about already recently never always often really far ahead together half " +
		"million billion percent hundred thousand dozen lot way kind bit life job family friend"
	).split(" "),
);
