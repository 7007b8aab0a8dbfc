/** Words set apart by spaces as a set. */
function words(list: string): ReadonlySet<string> {
	return new Set(list.trim().split(/\s+/));
}

/** Words that stand right before a person's name. */
export const titles = words(`
	mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister rabbi imam sheikh sheik mullah maulana ayatollah
	pope cardinal bishop archbishop king queen prince princess emperor sultan emir president vice-president premier chancellor
	minister secretary senator sen representative rep congressman congresswoman governor gov mayor councilman councilwoman
	councillor ambassador envoy judge justice attorney general gen colonel col major maj captain capt lieutenant lt sergeant
	sgt const corporal officer detective inspector constable chief commander admiral adm marshal sheriff deputy chairman chairwoman
	speaker delegate commissioner director coach baron baroness
`);

/** Titles as they are shortened before a name. */
export const shortTitles: ReadonlyMap<string, string> = new Map(
	Object.entries({
		gov: "governor",
		sen: "senator",
		rep: "representative",
		gen: "general",
		col: "colonel",
		maj: "major",
		capt: "captain",
		lt: "lieutenant",
		sgt: "sergeant",
		adm: "admiral",
	}),
);

/** Titles that say no more than how a person is addressed. */
export const honorifics = words("mr mrs ms miss mx dr prof sir dame");

/** Words of office or trade that make a voice a person, however many hold one: "the spokesman" is a person, "a foreign ministry spokesman Doe" names Doe's role. */
export const roleHeads = words(`
	spokesman spokeswoman spokesperson spokesmen minister president vice-president premier chancellor secretary senator
	representative congressman congresswoman governor mayor ambassador envoy judge justice prosecutor attorney lawyer
	general colonel captain commander lieutenant sergeant officer detective inspector chief director chairman chairwoman
	chairperson chair ceo cfo cto cio coo executive president-elect manager head leader deputy adviser advisor aide analyst professor
	researcher scientist economist historian author writer journalist reporter editor correspondent columnist host anchor
	coach player actor actress singer director producer founder co-founder owner partner strategist pollster consultant
	candidate nominee lawmaker legislator politician member delegate official diplomat negotiator expert specialist doctor
	physician surgeon nurse teacher student activist campaigner organizer organiser priest pastor bishop pope king queen
	prince princess witness resident neighbor neighbour victim survivor father mother son daughter brother sister wife
	husband widow farmer driver engineer pilot sheriff commissioner councillor councilman councilwoman treasurer clerk
	administrator coordinator inspector agent soldier fighter militant speaker whip operative lobbyist donor supporter
	volunteer fellow scholar investigator regulator trader investor businessman businesswoman entrepreneur billionaire
	parliamentarian mp mep undersecretary superintendent principal dean provost curator librarian skipper harbourmaster
	harbormaster coroner counsel auditor ombudsman rapporteur veteran mediator
`);

/** Things written or measured that speak: "a report found". */
export const documentHeads = words(`
	report study survey poll polls document documents letter statement memo memorandum indictment lawsuit complaint filing
	affidavit ruling suit verdict edict decree fatwa book article editorial column post tweet email audit review analysis paper research transcript records
	data statistics figures bill treaty communique communiqué release advertisement ad advert commercial video findings dossier census return returns filings disclosures papers
	note message sign placard banner caption headline plaque recording tape warrant petition resolution contract leaflet flyer brochure manual guidelines
	rules regulation guidance decision order law legislation agreement constitution
`);

/** Given names of men, used in many countries: a name that begins with one is a man's. */
export const maleNames = words(`
	james john robert michael mike william bill david richard joseph joe thomas tom charles christopher daniel matthew
	anthony tony mark donald steven steve paul andrew joshua kenneth kevin brian george edward ted ronald timothy tim jason
	jeffrey jeff ryan jacob gary nicholas nick eric jonathan stephen larry justin scott brandon benjamin ben samuel
	gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry zachary douglas doug
	peter kyle noah ethan jeremy walter christian keith roger austin sean gerald carl dylan harold bryan
	lawrence arthur gabriel bruce billy alan juan louis jonathan willie ralph randy vincent philip phil bobby russell
	bradley luis carlos antonio miguel pedro manuel francisco javier diego fernando jorge mario ahmed ahmad mohammed
	muhammad mohammad mahmoud ali hassan hussein omar abdullah abdul ibrahim khalid yusuf yousef mustafa karim tariq imran
	rajesh ravi sanjay amit vijay arun narendra vladimir sergei dmitry ivan mikhail boris alexei nikolai oleg igor andrei
	volodymyr pierre jacques michel francois nicolas emmanuel hans klaus wolfgang jurgen stefan karl lars erik anders
	sven magnus marco luca giuseppe giovanni paolo angelo kenji hiroshi takashi wei jun chen bernie rand jeb ted marco mitt
	barack joshua kofi kwame emeka tunde chidi oliver harry liam lucas leo oscar hugo felix martin simon colin neil
	graham ian craig derek trevor nigel geoffrey stuart duncan malcolm rodrigo rafael emilio victor hector albert ernest
	stanley leonard eugene fred frederick howard glenn glen dean dan jim jimmy rick ron roy ken don ray bob rob matt greg dave
	pete andy josh jake jesse max
	janos istvan laszlo ferenc gyorgy zoltan sandor attila viktor vaclav jaroslav jiri pavel milos zdenek miroslav andrzej
	lech aleksander jaroslaw krzysztof stanislaw bronislaw wojciech jerzy piotr tadeusz zbigniew slobodan zoran milan dragan
	goran nikola recep jens henrik mikael gustav olaf jonas helmut gerhard heinrich dieter franz rainer joachim manfred enrico
	matteo silvio romano alberto fabio pier alain bernard gerard philippe laurent thierry olivier yves guillaume
	mariano alfonso enrique pablo ricardo eduardo roberto sergio raul alejandro andres guillermo ignacio vicente evo nicolae
	ion mircea georgi boyko giorgos kostas yannis dimitris panagiotis ehud shimon yitzhak moshe avigdor naftali yair bashar
	hosni nouri haider ayman anwar hamid ashraf nawaz pervez asif shafqat rajiv manmohan rahul anil suresh ramesh mahinda
	ranil thaksin prayut joko susilo benigno shinzo junichiro yoshihide taro naoto yukio
	nelson thabo olusegun goodluck muhammadu uhuru raila yoweri
`);

/** The same of women. */
export const femaleNames = words(`
	mary patricia jennifer linda elizabeth barbara susan jessica sarah karen lisa nancy betty sandra margaret kimberly
	emily donna michelle carol amanda melissa deborah debbie stephanie rebecca sharon laura cynthia dorothy amy kathleen angela
	shirley emma brenda pamela nicole anna samantha katherine kate christine debra rachel carolyn janet maria olivia heather
	helen catherine diane julie victoria joyce lauren christina ruth virginia judith evelyn hannah megan
	cheryl jacqueline teresa abigail sophia martha sara gloria janice kathryn ann anne isabella judy charlotte julia
	grace amber alice denise frances danielle marilyn natalie beverly diana brittany theresa kayla doris lori
	tiffany hillary nancy fatima aisha maryam zainab khadija leila layla nadia amina priya anita sunita indira sonia olga
	natalia svetlana irina elena tatiana marie claire sophie isabelle ingrid astrid greta angela ursula monika giulia
	francesca lucia carmen rosa ana isabel mei ling carly jane jill kellyanne ivanka melania wendy tina gina
	valerie vanessa veronica yvonne zoe paula sally penny fiona imogen harriet louise lucy molly nora ellen eleanor beth
	becky cathy cindy connie
	anastasia ekaterina ludmila yulia tamara milena vesna hanna agnieszka malgorzata katarzyna ewa beata zuzana jana eva lenka
	annegret federica giorgia segolene najat christiane dilma cristina benazir hina mehbooba mamata yingluck
	gro helle mette sanna jacinda arlene priti yvette condoleezza madeleine ketanji kamala kirsten dianne loretta
	kayleigh jen karine ellie ayanna ilhan rashida
`);

/** Given names of men and women alike: "she" may be Terry Holt. */
const eitherNames = words(
	"dominique nicola michele joan yuki alex alexis andrea ashley chris jean jordan kelly logan madison sam terry tracy",
);

/** Whether a word, in lower case, is a given name. */
export const isGivenName = (word: string): boolean =>
	maleNames.has(word) || femaleNames.has(word) || eitherNames.has(word);

/** Adjectives and names of peoples; they name no person and no place of their own. */
export const demonyms = words(`
	american british english scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian
	danish swedish norwegian finnish icelandic polish czech slovak hungarian romanian bulgarian greek turkish russian
	ukrainian belarusian serbian croatian bosnian albanian slovenian estonian latvian lithuanian georgian armenian
	azerbaijani kazakh uzbek turkmen tajik kyrgyz afghan pakistani indian bangladeshi nepalese nepali sri-lankan burmese thai
	vietnamese cambodian laotian malaysian indonesian filipino philippine singaporean chinese taiwanese japanese korean
	mongolian australian canadian mexican cuban haitian jamaican brazilian argentine argentinian chilean peruvian colombian
	venezuelan ecuadorian bolivian israeli palestinian lebanese syrian jordanian iraqi iranian saudi yemeni omani qatari
	kuwaiti bahraini emirati egyptian libyan tunisian algerian moroccan sudanese ethiopian eritrean somali kenyan ugandan
	tanzanian rwandan congolese nigerian ghanaian senegalese malian south-african zimbabwean zambian angolan european african
	asian arab arabic kurdish persian latin hispanic jewish muslim islamic islamist christian catholic protestant hindu
	buddhist sunni shiite shia western eastern northern southern republican democratic democrat conservative liberal labour
	americans britons russians afghans israelis palestinians iranians iraqis syrians ukrainians germans republicans democrats
	conservatives liberals muslims christians jews arabs kurds europeans africans pakistanis indians
`);

/** Large cities and regions that `Intl` region names do not hold. */
const cities = words(`
	london paris berlin madrid rome moscow beijing tokyo delhi mumbai kabul islamabad lahore karachi tehran baghdad damascus
	beirut jerusalem cairo istanbul ankara athens vienna brussels amsterdam copenhagen stockholm oslo helsinki warsaw prague
	budapest bucharest sofia belgrade kyiv kiev minsk riga vilnius tallinn lisbon dublin edinburgh glasgow manchester
	birmingham liverpool leeds geneva zurich munich hamburg frankfurt milan naples barcelona washington boston chicago
	philadelphia houston dallas austin denver seattle detroit atlanta miami cleveland baltimore pittsburgh phoenix
	sacramento toronto montreal ottawa vancouver sydney melbourne canberra brisbane perth auckland wellington seoul
	pyongyang shanghai bangkok hanoi manila jakarta dhaka kathmandu colombo riyadh doha dubai kuwait sanaa muscat amman gaza
	tripoli tunis algiers rabat khartoum nairobi kampala kigali lagos abuja accra dakar johannesburg pretoria harare lusaka
	luanda havana caracas bogota lima quito santiago brasilia tbilisi yerevan baku tashkent kandahar kunduz helmand peshawar
	alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa
	kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada
	ohio oklahoma oregon pennsylvania tennessee texas utah vermont virginia wisconsin wyoming europe africa asia scotland
	wales england siberia crimea donetsk luhansk kashmir punjab balochistan tibet xinjiang bavaria catalonia brooklyn
	manhattan hollywood
`);

const alias: Readonly<Record<string, string>> = {
	us: "United States",
	"u.s.": "United States",
	"u.s": "United States",
	usa: "United States",
	"u.s.a.": "United States",
	america: "United States",
	"united states of america": "United States",
	uk: "United Kingdom",
	"u.k.": "United Kingdom",
	britain: "United Kingdom",
	"great britain": "United Kingdom",
	uae: "United Arab Emirates",
	eu: "European Union",
	"e.u.": "European Union",
	un: "United Nations",
	"u.n.": "United Nations",
	turkey: "Türkiye",
	"ivory coast": "Côte d’Ivoire",
	burma: "Myanmar (Burma)",
	myanmar: "Myanmar (Burma)",
};

const seats: Readonly<Record<string, string>> = {
	"white house": "United States",
	pentagon: "United States",
	"state department": "United States",
	kremlin: "Russia",
	"downing street": "United Kingdom",
	whitehall: "United Kingdom",
	elysee: "France",
	élysée: "France",
	vatican: "Vatican City",
	washington: "United States",
	london: "United Kingdom",
	paris: "France",
	berlin: "Germany",
	rome: "Italy",
	madrid: "Spain",
	moscow: "Russia",
	kyiv: "Ukraine",
	kiev: "Ukraine",
	beijing: "China",
	tokyo: "Japan",
	seoul: "South Korea",
	pyongyang: "North Korea",
	"new delhi": "India",
	delhi: "India",
	islamabad: "Pakistan",
	kabul: "Afghanistan",
	dhaka: "Bangladesh",
	tehran: "Iran",
	baghdad: "Iraq",
	damascus: "Syria",
	beirut: "Lebanon",
	riyadh: "Saudi Arabia",
	doha: "Qatar",
	ankara: "Türkiye",
	athens: "Greece",
	cairo: "Egypt",
	tripoli: "Libya",
	tunis: "Tunisia",
	algiers: "Algeria",
	rabat: "Morocco",
	khartoum: "Sudan",
	nairobi: "Kenya",
	kigali: "Rwanda",
	kampala: "Uganda",
	abuja: "Nigeria",
	accra: "Ghana",
	pretoria: "South Africa",
	harare: "Zimbabwe",
	havana: "Cuba",
	caracas: "Venezuela",
	bogota: "Colombia",
	lima: "Peru",
	brasilia: "Brazil",
	"buenos aires": "Argentina",
	ottawa: "Canada",
	canberra: "Australia",
	wellington: "New Zealand",
	jakarta: "Indonesia",
	manila: "Philippines",
	hanoi: "Vietnam",
	bangkok: "Thailand",
	warsaw: "Poland",
	budapest: "Hungary",
	belgrade: "Serbia",
	baku: "Azerbaijan",
	yerevan: "Armenia",
	tbilisi: "Georgia",
	minsk: "Belarus",
	taipei: "Taiwan",
};

/** The country whose government a capital or a seat of government stands for when it speaks: "Moscow said"; undefined for other names. */
export function seatOf(name: string): string | undefined {
	return seats[name.toLowerCase()];
}

function regionNames(): ReadonlySet<string> {
	const display = new Intl.DisplayNames(["en"], { type: "region", fallback: "none" });
	const out = new Set<string>();
	for (let a = 65; a <= 90; a++) {
		for (let b = 65; b <= 90; b++) {
			const name = display.of(String.fromCharCode(a, b));
			if (name) out.add(name.toLowerCase());
		}
	}
	return out;
}

const regions = regionNames();

/** The one name of something with several ("U.S." is "United States"); the name itself otherwise. */
export function canonicalName(name: string): string {
	return alias[name.toLowerCase()] ?? name;
}

/** Whether a name is that of a country or of a large city or region. */
export function isKnownPlace(name: string): boolean {
	const lower = name.toLowerCase();
	if (lower === "un" || lower === "eu" || lower === "u.n." || lower === "e.u.") return false;
	return regions.has(lower) || regions.has((alias[lower] ?? "").toLowerCase()) || cities.has(lower);
}
