/**
 * Nouns that a body may be called by where it speaks or is spoken of: "the ministry said", "the company's claim". Shared by the stage that
 * hears who speaks and the one that finds whose words are turned down.
 */
export const bodyWords: ReadonlySet<string> = new Set(
	`
	operator maker provider manufacturer retailer publisher
	ministry department party agency university company corporation firm group bank council committee commission court
	parliament congress senate government administration army military navy police force union association organization
	organisation campaign office bureau authority embassy team club hospital school church regime movement militia network
	newspaper magazine channel station television tv radio media broadcaster website outlet palace board institute foundation coalition alliance
	insurgents rebels authorities prosecutors regulator airline carrier watchdog
`
		.trim()
		.split(/\s+/),
);
