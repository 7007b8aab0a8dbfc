import type { Credit, CreditKind } from "../../../core/index.js";
import { titles } from "../names/name-lexicon.js";
import { isAgency, isOutlet } from "./outlets.js";

/** What a rule makes of a match: the source as named, what it is, and which part of the match is the credit. */
export interface CreditReading {
	readonly name: string;
	readonly kind: CreditKind;
	readonly scope?: Credit["scope"];
}

/** A form of words that credits a source. */
export interface CreditRule {
	/** A cheap test that a stretch must pass before the pattern is tried on it. */
	readonly cue: RegExp;
	/** Global; bounded repetition only. */
	readonly pattern: RegExp;
	/** `undefined` when the match credits nobody. */
	read(groups: Readonly<Record<string, string | undefined>>, matched: string): CreditReading | undefined;
}

const cap =
	"(?<![\\p{L}\\d])[\\p{Lu}\\d][\\p{L}\\d'’&]{0,30}(?:\\.(?=[\\p{L}\\d]| ?\\p{Lu})[\\p{L}\\d]{0,20}){0,4}(?:[-–/][\\p{L}\\d]{1,30}){0,4}";
/** A day or month, which ends a name: "told the Tidings on Friday". */
const day =
	"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:January|February|March|April|June|July|August|September|October|November|December)) ?\\b(?! (?:Times|Post|Herald|Mail|Night|Morning))";
/** A name: capitalised words, joined by "of", "and", "the" or a spaced hyphen. */
const name = `(?:[Tt]he )?${cap}(?:(?: (?:of|and|for|the|de|al|on|&|-) | | - )(?!${day})${cap}){0,6}`;
const saying =
	"(?:said|says|say|stated|states|told|tells|tell|wrote|writes|write|announced|added|confirmed|noted|acknowledged|explained|declared|insisted|claimed|claim|argued|warned|disclosed|revealed|reported|reports|indicated|suggested|suggest|indicate|showed|shows|show|shown|showing|found|finds|read|reads)";
const writing =
	"(?:statement|letter|memo|memorandum|e-?mail|press release|news release|release|communiqu[eé]|announcement|report|study|survey|filing|affidavit|complaint|lawsuit|court papers|court documents|court filing|dispatch|article|editorial|op-?ed|column|essay|book|memoir|interview|briefing|news conference|press conference|conference call|speech|address|broadcast|telecast|appearance|tweet|post|posting|blog post|blog|video|message|text message|update|note|notice|advisory|bulletin|transcript)(?![\\p{L}-])";
const paper =
	"(?:statement|letter|memo|[Dd]ocuments?|[Cc]ourt documents?|(?:[Cc]ourt )?[Rr]ecords?|(?:[Cc]ourt )?[Pp]apers|[Tt]ax returns?|[Rr]eturns|filings?|complaint|indictment|affidavit|lawsuit|report|study|survey|poll|data|figures|transcripts?|e-?mails?|audit|review|investigation|disclosure|communiqu[eé]|list|list of [a-z ]{3,30}|announcement|release|press release|update|tweet|post|editorial)";
const adjectives =
	"(?:(?!(?:in|on|at|of|the|an?|to|from|by|with|and|for|that|his|her|its|their|was|were|is|are|has|had|have|after|as)\\b)[\\p{L}\\d][\\p{L}\\d'’-]{0,29} ){0,4}?";
const determiner =
	"(?:an?|the|his|her|their|its|this|that|our|[Tt]wo|[Ss]everal|one|another|each|\\p{Lu}[\\p{L}.]{0,30}(?:'s|’s|s'))";
const site =
	"(?:Twitter|Facebook|Instagram|YouTube|Telegram|WhatsApp|TikTok|LinkedIn|Reddit|Weibo|VK|X|Truth Social|Tumblr|Pinterest|MySpace|social media|Snapchat)";
const page =
	"(?:Web ?site|web ?site|Web site|web site|website|Web page|web page|homepage|blog|Facebook page|[Tt]witter (?:account|feed|page)|Facebook (?:account|wall)|Instagram (?:account|feed|page)|Telegram channel|YouTube channel|social media (?:account|page|accounts|pages)|account on [A-Z]\\w+|page on [A-Z]\\w+|network|channel|show|program|programme)";

/** A thing's or a person's name without its article. */
const strip = (words: string) => words.replace(/^(?:an?|the|his|her|their|its|this|that|our)\s+/i, "").trim();
/** An outlet's name: its own "The" stays, the sentence's "the" and a date behind it go. */
const outlet = (words: string) =>
	words
		.replace(/^(?:an?|the)\s+/, "")
		.replace(/,? \d{4}-\d\d-\d\d.*$|,? \d{1,2}\/\d{1,2}\/\d{2,4}.*$/, "")
		.trim();
const outletKind = (n: string): CreditKind => (isAgency(n) ? "agency" : "outlet");
/** The credit that a name gives which is an outlet's; undefined for another's. */
const outletNamed = (n: string) => (isOutlet(n) ? { name: outlet(n), kind: outletKind(n) } : undefined);
/** What a thing written, said or sent is as a source. */
function kindOf(words: string): CreditKind {
	if (
		/tweet|\bpost(?:ing)?\b(?!-)|blog|video|broadcast|telecast|televised|address|speech|site|twitter|facebook|message/i.test(
			words,
		)
	)
		return "post";
	if (/interview|briefing|conference|appearance/i.test(words)) return "outlet";
	return "document";
}

/** Where somebody lives or a page stands: no speech. */
const whereabouts =
	/^(?:at|to|from) (?:the|that|this|an?) address\b|\b(?:home|street|web|e-?mail|mailing|postal|IP|same|given|listed) address\b/iu;

const people =
	"(?:[Pp]eople|[Pp]ersons?|[Oo]fficials?|[Ss]ources?|[Ii]nsiders?|[Aa]ides?|[Dd]iplomats?|[Ww]itnesses|[Ee]yewitnesses|[Ss]omeone|[Aa]nalysts?|[Ii]nvestigators|[Ii]nformants?|[Aa]uthorities|[Ll]awmakers|[Aa]dvisers?|[Aa]ssociates?|[Ff]riends?)";

/** A word of reporting, or part of an outlet's name where the verb is only "said". */
const outletCue =
	/\b(?:report(?:ed|s|ing)?|quote[sd]?|writes|wrote|cite[sd]?|published|broadcast|aired|revealed|note[sd]|found|claim(?:s|ed)?|[A-Z]{2,}|News|Times|Post|Press|Journal|Herald|Tribune|Guardian|Telegraph|Gazette|Daily|Television|Radio|Media)\b/;

const someone = /\b(?:sources?|people|reports|officials?|persons?|insiders|witnesses|authorities|police|experts)\b/;
const papers =
	/\b(?:documents?|records?|papers|returns?|report|study|survey|poll|data|figures|statement|letter|filing|complaint|indictment|affidavit|list|transcript|e-?mail|memo|census|audit|lawsuit|update|information|charge sheet|bulletin)\b/i;
const saidFirst = new RegExp(`^${saying} `);
/** "…", said the statement. */
const statementSaid =
	/^(?:said|says|stated|added|noted|reads?) (?:the|a) (?:[a-z]+ ){0,2}(?:statement|letter|report|release|memo)/;
const startsWithName = new RegExp(name, "u");

export const creditRules: readonly CreditRule[] = [
	{
		// "according to Bloomberg", "According to people familiar with the matter"
		cue: /ccording to/,
		pattern:
			/\b[Aa]ccording to (?<name>(?:\p{Lu}\.|\b(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Lt|Col|Sgt|Gov|Prof)\.|[^\s,.;:()"“”–—]{1,40})(?: (?!- -|(?:that|which|who|but|while|when|as|because|whose|where|if|and (?!\p{Lu}|the \p{Lu}))\b)(?:\p{Lu}\.|(?:St|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Lt|Col|Sgt|Gov|Prof)\.|[^\s,.;:()"“”–—]{1,40}(?:\.(?=[\p{L}\d])[^\s,.;:()"“”–—]{0,40}){0,4})){0,11})/gu,
		read(g) {
			const n = (g.name as string).trim();
			if (/^(?:plan|schedule|law|what|whether|how|the (?:terms|rules|plan|law))\b/i.test(n)) return undefined;
			// "A Facebook post", and not "the Washington Post".
			if (/\b(?:[Tt]weet|[Ww]eb ?site|site|post|[Tt]witter|[Ff]acebook|blog|video)\b/.test(n))
				return { name: strip(n), kind: "post" };
			// Who has a title speaks, and prints nothing.
			if (titles.has(/^(\p{L}+)\. /u.exec(n)?.[1]?.toLowerCase() ?? "")) return undefined;
			if (isOutlet(n)) return { name: outlet(n), kind: outletKind(n) };
			if (someone.test(n) && !startsWithName.test(n.slice(1))) return { name: n, kind: "unnamed" };
			if (papers.test(n)) return { name: strip(n), kind: "document" };
			// Police, experts and the like speak for no outlet; a bare name may be one we do not know.
			return { name: outlet(n), kind: /^\p{Ll}/u.test(outlet(n)) ? "unnamed" : outletKind(n) };
		},
	},
	{
		// "told CBS News", "spoke to The Times", "in an interview with the Daily Planet"
		cue: /\b(?:told|tell|spoke|speaking|said (?:to|on)|interview|statement to|comments? to|letter to|confirmed to|mail to|sent to|remarks to|appear|later on|aired on|broadcast on)/,
		pattern: new RegExp(
			`\\b(?:told|tells?|telling|spoke (?:to|with)|speaking (?:to|with)|said to|interview with|interviewed by|statement to|comments? to|letter to|confirmed to|e-?mail to|sent to|remarks to|appearing on|appeared on|appearance on|later on|said on|speaking on|interviewed on|aired on|broadcast on) (?<name>(?:reporters|journalists|us|me|the (?:newspaper|paper|magazine|network|agency|station|news agency|broadcaster|press|media|publication|website|site)|(?:a|an|the) (?:news|press|media) conference|state (?:television|media|TV|radio))(?!\\p{L})|${name}(?: news ?paper| news agency| television| radio| magazine)?)`,
			"gu",
		),
		read(g, matched) {
			const n = g.name as string;
			const plain = /^\p{Ll}/u.test(n) && !/^the \p{Lu}/u.test(n);
			if (!plain && !isOutlet(n) && !/news ?paper|agency|television|radio|magazine/.test(n)) return undefined;
			if (/^(?:us|me)$/.test(n) && !/\btold\b/.test(matched)) return undefined;
			return { name: outlet(n), kind: outletKind(n) };
		},
	},
	{
		// "The New York Times reported", "the Post now reports", "Bloomberg News first reported", "the Mail in Orsk is reporting"
		cue: outletCue,
		pattern: new RegExp(
			`(?<name>${name})(?:'s|’s)? (?:newspaper |magazine |television |radio )?(?:in ${cap}(?: ${cap}){0,2} )?(?:(?:is|are) (?:now |also )?reporting(?! for\\b)|(?:(?:first|now|also|later|earlier|previously|has|had|have|(?:was|were)(?: the)? first to) ){0,2}(?:reported|reports|report|reporting|quoted|quotes|writes|wrote|cited|cites|published|broadcast|aired|revealed|said|says|noted|notes|found|claimed|claims))\\b(?: that| on \\p{Lu}\\w+day| \\p{Lu}\\w+day| citing ${name})?`,
			"gu",
		),
		read: (g) => outletNamed(g.name as string),
	},
	{
		// "…, reports the Orsk Times."
		cue: /[,”"’'] reports /,
		pattern: new RegExp(`(?<=[,”"’'] )reports (?<name>${name})`, "gu"),
		read: (g) => outletNamed(g.name as string),
	},
	{
		// "citing foreign media", "quoted by Reuters", "as reported by X", "first reported by"
		cue: /citing|quoting|(?:quoted|cited|reported|obtained|seen|reviewed) by|told to|published|[Bb]ased on|first appeared|reports? (?:by|from|in)|article|(?:information|data) from|courtesy/,
		pattern: new RegExp(
			`\\b(?:citing|quoting|quoted by|cited by|reported by|as told to|published (?:by|in)|obtained by|seen by|reviewed by|first appeared (?:in|on)|interview published (?:by|in)|report (?:by|from|in)|reports (?:by|from|in)|article (?:by|in)|information from|data from|courtesy of) (?<name>(?:(?:an? |the )?(?:unnamed |anonymous |unidentified |senior |local |foreign |state |government |military |police |Western |diplomatic |intelligence |media |news |court ){0,3}(?:media|sources?|officials?|reports?|documents?|records|papers|someone [\\p{L}]{1,30} with the [\\p{L}]{1,30}|people [\\p{L}]{1,30} with the [\\p{L}]{1,30}|agencies|outlets|state (?:media|television)|witnesses))|${name})`,
			"gu",
		),
		read(g, matched) {
			const n = g.name as string;
			if (
				/^(?:report|reports|article|information|data|interview published|published|obtained|courtesy)/.test(matched) &&
				!isOutlet(n) &&
				!/^Based/.test(matched)
			) {
				return /^(?:report|data|information)/.test(matched) &&
					/\p{Lu}/u.test(n) &&
					/^(?:the )?\p{Lu}/u.test(n) &&
					!/^report in/.test(matched)
					? { name: strip(n), kind: "document" }
					: undefined;
			}
			if (/sources?|officials?|someone|people|witnesses|\bmedia\b|reports?$/.test(n) && !isOutlet(n))
				return { name: strip(n), kind: "unnamed" };
			if (/documents?|records|papers/.test(n)) return { name: strip(n), kind: "document" };
			return { name: outlet(n), kind: outletKind(n) };
		},
	},
	{
		// "said in a statement", "in a letter to the committee", "issued a joint statement", "at his Friday briefing"
		cue: new RegExp(`\\b${writing}`, "u"),
		pattern: new RegExp(
			`\\b(?:(?:${saying}|issued|released|sent|posted|published|put out|accompanying) )?(?:late |early |on \\p{Lu}\\w+day |\\p{Lu}\\w+day )?(?:(?:[Ii]n|[Tt]hrough|[Vv]ia|[Dd]uring|[Aa]t|with|from|by|releasing|issuing|to) )?(?<name>${determiner} ${adjectives}${writing}|(?:(?:newly )?filed )?(?:court|legal) (?:papers|documents|filings|records))(?: (?:to|with|on|by|from|for|issued by|released by|sent to|published (?:in|on|by)|posted (?:on|to)|delivered to) (?:${name}|(?:his|her|its|their|the) [\\p{L} ]{3,20}))?(?: \\p{Lu}\\w+day)?`,
			"gu",
		),
		read(g, matched) {
			const occasion = /^(?:late |early )?(?:in|through|via|during|at|releasing|issuing) /i.test(matched);
			const issued = /^(?:issued|released|sent|posted|published|put out|accompanying) /.test(matched);
			const said = / (?:in|at|via|through|during) /.test(matched) && saidFirst.test(matched);
			const wrote = /^(?:wrote|announced|read) .*(?:letter|statement|memo|note)/.test(matched);
			if (statementSaid.test(matched)) return { name: strip(g.name as string), kind: "document" };
			if ((!occasion && !issued && !said && !wrote) || whereabouts.test(matched)) return undefined;
			const n = strip(g.name as string);
			if (
				/^(?:in|at) /i.test(matched) &&
				/(?:report|study|article|column|book|video|note|message|blog|speech|show|post|complaint|lawsuit|notice|survey)$/.test(
					n,
				) &&
				!/ (?:by|to|from|in|on|published)/.test(matched)
			)
				return undefined;
			if (
				/^(?:said|told|added|says) (?:the|this|that|with|by|to|from) /.test(matched) &&
				!/ (?:in|at|via|through|during) /.test(matched)
			)
				return undefined;
			return { name: n, kind: kindOf(n) };
		},
	},
	{
		// "the documents show", "A 2022 Department of Defense report found", "the statement said"
		cue: new RegExp(`\\b${paper}\\b`),
		pattern: new RegExp(
			`(?:\\b(?<det>${determiner}|[Tt]he|[Aa]n?|[Cc]ourt|[Tt]ax|[Pp]olice|[Ll]egal|[Ii]nternal|[Nn]ewly|[Aa]dditional|[Oo]fficial|[Nn]ew) )?(?<name>${adjectives}${paper})(?: (?:by|from|of|in|on|released|disclosed|obtained|filed|published|issued|made public) [\\p{L}\\d .’'-]{2,60}?)? (?:also |has |have |had |now |later |first |further |previously ){0,2}(?:${saying}|provided|detail|details|detailed|describes?|described|alleged?s?|accused?s?|concluded|declaring|confirms|accompanying)\\b`,
			"gu",
		),
		read(g) {
			const n = strip(g.name as string);
			if (!g.det && !/^(?:[Dd]ocuments|[Rr]ecords|[Pp]apers|[Dd]ata|court|tax|police)/.test(n) && !/^\p{Lu}/u.test(n))
				return undefined;
			return { name: n, kind: kindOf(n) };
		},
	},
	{
		// "tweeted", "announced on Twitter", "posted on its website", "on her Facebook page"
		cue: new RegExp(`tweeted|${site}|${page}`),
		pattern: new RegExp(
			`\\b(?:tweeted|re-?tweeted|(?:(?:${saying}|posted|shared|published|appeared|released|uploaded|updated) (?:[\\p{L}'’ ]{1,30}? )??)?(?:[Oo]n|via|to|in|at) (?<name>(?:(?:[Ii]ts|his|her|their|the|an?|\\p{Lu}[\\p{L}]{0,30}(?:'s|’s)) (?:[\\p{L}.'’-]{1,30} ){0,3}?)?(?:${page}|${site})(?: of ${name})?))\\b`,
			"gu",
		),
		read(g, matched) {
			const n = g.name ? strip(g.name) : "Twitter";
			if (/(?:network|channel|show|program|programme|X)$/.test(n) && !/^(?:posted|shared|published)/.test(matched))
				return undefined;
			return { name: n, kind: "post" };
		},
	},
	{
		cue: /\b(?:issued|posted|shared|gave|put out) /,
		pattern:
			/\b(?:issued|posted|shared|gave|put out) (?:an?|this|the following|another|a new) (?:[\p{L}-]+ ){0,2}(?<name>update|tweet|post|photo|video|picture|message|status update|notice|communiqu[eé])\b/gu,
		read: (g) => ({ name: g.name as string, kind: "post" }),
	},
	{
		// Unnamed informants: "sources said", "a source familiar with the matter", "on condition of anonymity"
		cue: /[Ss]ource|[Pp]eople|[Oo]fficial|[Ii]nsider|[Ss]omeone|[Pp]erson|anonym|condition|authori[sz]ed|(?:named|identified)\b/,
		pattern:
			/\b(?:(?<name>(?:[Aa]n? |[Tt]he |[Ss]everal |[Tt]wo |[Tt]hree |[Oo]ne |[Ss]ome |[Mm]any )?(?:of the |[\p{L}-]{1,30} )?(?:[Ss]ources?|[Oo]fficials? (?:who|speaking)|[Pp]eople|[Ii]nsiders?|[Ss]omeone|[Pp]ersons?)(?:,? (?:who (?:is |are |was |were )?)?(?:familiar with|with (?:direct |first-?hand )?knowledge of|close to|briefed on|involved in|inside|within|speaking (?:anonymously|on condition of anonymity)) [\p{L}'’ ]{3,40}?)?),? (?:also |have |has |had )?(?:said|says|say|told|tell|tells|confirmed|revealed|claimed|noted|added|familiar|with knowledge|with direct knowledge|close to|briefed|speaking)\b|(?:(?:speaking |spoke |said )?(?:on|under) (?:the )?condition (?:of anonymity|(?:that )?(?:he|she|they) not be (?:named|identified))|(?:who )?(?:requested|asked for|insisted on) anonymity|(?:who )?(?:declined|asked|refused|wished|wanted) (?:not )?to be (?:named|identified)|speaking anonymously|spoke anonymously|not authori[sz]ed to (?:speak|discuss|comment|talk)(?: (?:to the (?:media|press)|publicly|about [\p{L} ]{3,20}))?))/gu,
		read(g, matched) {
			const n = g.name?.trim() ?? matched;
			if (
				/^(?:[Tt]he |[Mm]any |[Ss]ome |[Tt]wo |[Ss]everal |[Oo]ne |[Tt]hree )?(?:[\p{L}-]+ )?(?:people|People|persons?|someone|Someone)$/u.test(
					n,
				) &&
				!/familiar|knowledge|close to|briefed/.test(matched)
			)
				return undefined;
			return { name: strip(n), kind: "unnamed" };
		},
	},
	{
		// "media reports said", "Reports on Tuesday indicated", "reports reaching here"
		cue: /[Rr]eports/,
		pattern:
			/\b(?<name>(?:(?:[Mm]edia|[Nn]ews|[Pp]ress|[Ll]ocal|[Uu]nconfirmed|[Ii]nitial|[Ee]arlier|[Ee]arly|[Ss]ome|[Ss]everal|[Ff]oreign) ){0,2}[Rr]eports)(?: (?:on|from|in|by|reaching) [\p{L} ]{2,30}?)? (?:said|say|indicated|indicate|suggested|suggest|claimed|claim|that|quoted|emerged)\b/gu,
		read: (g) => ({ name: g.name as string, kind: "unnamed" }),
	},
	{
		// "was quoted as saying", "state television quoted"
		cue: /quoted/,
		pattern: new RegExp(
			`(?:(?<name>${name}|[\\p{L}-]{1,30} (?:television|media|radio|TV|news agency|newspapers?)|state(?:-run)? (?:television|media|radio|TV|news agency|newspapers?)) )?(?:(?:was|were|is|been) )?quoted (?:[\\p{L}.'’ -]{2,60}? )?as (?:saying|claiming|telling|stating|having said|warning)`,
			"gu",
		),
		read(g) {
			const n = g.name ?? "quoted";
			return { name: outlet(n), kind: g.name ? outletKind(n) : "unnamed" };
		},
	},
	{
		// "in a televised address"; "on state television"
		cue: /television|TV|radio|media|address|speech|interview|broadcast|update|message|appearance|conference|remarks/,
		pattern:
			/\b(?:[Ii]n an? |[Oo]n |told |[Ii]n )(?<name>(?:(?:live|nationally|national|state|state-run|nationwide|public|local|regular|radio|televised|broadcast|audio|video) ){1,3}(?:television|TV|radio|media|address|speech|interview|broadcast|updates?|message|appearance|news conference|remarks))\b/gu,
		read: (g) => ({ name: g.name as string, kind: "post" }),
	},
	{
		cue: new RegExp(people),
		pattern: new RegExp(
			`\\b(?:[Aa]n|[Tt]he|[Aa]|[Oo]ne|[Ss]enior|[Tt]wo|[Ss]everal) (?:[\\p{Ll}-]{1,30} ){0,2}(?<name>${people})(?: (?:from|in|at|with|of) [\\p{L} ]{3,30}?)?,? (?:who (?:spoke|was|were|is|are|declined|asked|requested) [\\p{L} ]{3,40}|said|told|familiar with)`,
			"gu",
		),
		read(g, matched) {
			// A role with "the" in front points to somebody named before.
			if (/^[Tt]he /.test(matched) && !/who (?:spoke|was not|were not|declined|asked|requested)/.test(matched))
				return undefined;
			return { name: (g.name as string).toLowerCase(), kind: "unnamed" };
		},
	},
	{
		// Foot lines
		cue: /appeared|[Oo]riginally|[Bb]ased on|[Rr]epublished|[Cc]ontributed/,
		pattern: new RegExp(
			`\\b(?:appeared first on|first appeared on|[Oo]riginally (?:published|posted|appeared) (?:by|on|in|at)|[Bb]ased on (?:a report|reports|an article|reporting) (?:by|from|in)|[Rr]epublished (?:from|with permission from)|[Cc]ontributed to this (?:report|story) from) (?<name>${name})`,
			"gu",
		),
		read: (g) => ({ name: outlet(g.name as string), kind: outletKind(g.name as string), scope: "report" }),
	},
	{
		cue: /©|\([cC]\)|[cC]opyright|\bc\./,
		pattern: new RegExp(
			`(?:©|\\([cC]\\)|[cC]opyright|\\bc\\.) ?(?:(?:19|20)\\d\\d,? )?(?:by )?(?<name>${name})(?: News Service)?`,
			"gu",
		),
		read: (g) =>
			isOutlet(g.name as string) || /Service/.test(g.name as string)
				? { name: outlet(g.name as string), kind: outletKind(g.name as string), scope: "report" }
				: undefined,
	},
];
