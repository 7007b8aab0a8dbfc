/**
 * How often common words stand in English writing, as bands: the Zipf value (common logarithm of the occurrences in a
 * thousand million words, rounded to a quarter) and the words of the band, plurals and possessives folded. 3,000 words.
 * Adapted from wordfreq 3 by Robyn Speer (https://github.com/rspeer/wordfreq), whose data is CC BY-SA 4.0, and so is
 * this file.
 */
const bands: readonly (readonly [zipf: number, words: string])[] = [
	[7.75, `the`],
	[7.5, `and of to`],
	[7.25, `a in`],
	[7, `for i is it on that you`],
	[6.75, `are as at be but by from have he not this was with`],
	[6.5, `about all an can his if just like me my one or out so they up we what will your`],
	[
		6.25,
		`also been do don't get had has her how i'm its more new no now other our people she some than their them there
time were when which who would`,
	],
	[
		6,
		`after any back because before being could day did down even first go going good got great here him into know
life made make many may most much need never off only over really right said say see should still take then
these think those too two us very want way well where why work world year`,
	],
	[
		5.75,
		`again against alway am another around best better between big both can't come didn't does during each end ever
every family feel find found free game give help high home house i've keep last little long look love man might
money mr must next old own part place please put s same school second show since someone something state such
sure team thing three through under use used while without you're`,
	],
	[
		5.5,
		`able actually ago almost along already american anyone anything area away bad based become believe black body
book business call called came car care case change children city coming company control country course court d
days death different doesn't doing done early else enough everyone everything face fact far few five following
food four friend full general getting girl given god government group guy guys half hand hard having head
health history hope hour however i'll important including information isn't job john kind known large later law
least left less let level line live local looking lost lot m making matter maybe mean men mind music name
national news night nothing number office often oh once open order party pay per person play point post power
president pretty problem public read real remember research room run says season seen service set several 
side single small social south start started stop story support system t taking talk tell thank they're though
thought today together told took top true try trying united university until using video war water we're week
went white whole win within women working wrong yes yet young`,
	],
	[
		5.25,
		`above according account across act action added age air al alone although america among amount answer april art
ask asked available average b baby bank beautiful became behind bill bit blue board boy break bring british
brought building buy c cause center certain chance check child church class clear close club co college common
community companie cool cost countrie county couple current cut data date david de dead deal department design
development died director dr drive due e east easy eat education either energy english especially event evidence
exactly example experience eyes fall fast father federal feeling felt field fight film final finally fine fire
follow force form former front fun further future gave gets giving goes gold gone gonna green ground
guess happen happened happy hear heard heart held higher himself hit hold hot human i'd idea include industry
inside instead interest international issue july june kids killed king knew l land late lead league learn leave
light likely list living london longer low main major management march market match media medical meet meeting
member middle military million minute miss model moment month morning mother move movie myself n near needed
nice non north official ok online original outside p parent park past perfect performance period personal phone
picture plan played player playing police policy political position possible present press price private
probably process production program project provide question quite r rate rather re reading ready reason
received record red relationship report rest result return road role round running save saw saying security seem
self sense sent september serie sex share short shot similar site six size society sometime son song soon sorry
sound source space special st stand star stay step street strong student study stuff summer taken talking tax
term test themselve thinking third total town training tried trust turn tv type u.s understand usually value
view w wait wanted wasn't watch west whatever whether wife wish woman won won't word worked worth wouldn't x
yeah york you'll you've yourself`,
	],
	[
		5,
		`ability absolutely access active activitie add addition additional address administration advice africa agree
agreement ahead ain't album allow allowed amazing analysi announced annual anti anymore anyway approach aren't
army article asking associated association attack attention august australia australian author award awesome
ball band bar base basic battle beach beat bed began beginning below beyond biggest block blood born bought box
boys brain broken brother brown build built california calling campaign canada cancer cannot capital captain
card career carry cars cash caught caused central centre century certainly challenge changed character charge
chief china chinese choice choose christian christma civil claim clean clearly closed coach code cold collection
color comment commercial commission committee compared competition complete completely computer condition
conference congress consider considered construction contact content continue continued contract couldn't
council cover crazy create created credit crime cross culture cup currently dad daily damage dance dark
daughter december decided decision deep defense definitely degree described designed despite detail developed
die difference difficult direct direction directly disease district doctor dog door double doubt dream drink
driving drop earlier earth easily economic effect effective effort eight election ended england enjoy entire
episode equipment established etc europe european eventually except expect expected explain extra eye f facebook
fair familie fan fans favorite fear feature february feet female fighting figure financial finish finished fish
fit floor focu followed football foreign forget forward france french friday fully funny g gas gay generally
george german germany glad global goal gotta grand greater grow growing growth gun h hair hate haven't heavy
hell helped hey hi highly holding holy hospital hotel huge hurt husband ice ii image imagine immediately impact
included income increase increased independent india indian individual insurance interested interesting internet
involved island itself j jame january japan jesu jobs join judge justice k kept key kid kill killing knowledge
la lack lady language largest latest laws leader leading learning leaving led legal letter limited link listen
literally lived lol looked lord lose loss lots loved lower luck machine majority male manager mark marriage
married master material meant message met michael mile mine minister missing modern mom moved movement moving
mrs multiple named nation natural nature nearly necessary network nobody none normal note notice november o
october offer officer oil okay older ones opening operation opinion opportunity organization otherwise overall
page paid pain paper particular particularly partie pass passed patient paul peace percent perhap peter photo
physical pick piece planning plant plus poor popular population positive posted potential practice pre pressure
previou primary pro product professional professor property protect provided published purpose quality quick
quickly race radio range reach reality recent recently region regular related release released reported required
resource respect response responsible review rich risk river rock rule russia russian safe safety sale san scene
science sea search secret secretary section seeing sell send senior seriou seriously seven shall ship shop
showing shown sick sign significant simple simply sir sister sit situation skin sleep smith sold sort speak
speaking specific speed spend spent sport spot spring staff stage standard starting statement station stock
store storie straight studie stupid style subject success successful sun sunday super supposed sweet table
teacher technology telling ten texa text theory throughout thus title tomorrow tonight touch tour toward track
trade train travel treatment trip trump truth turned u uk union unit unless upon uses v variou version via visit
voice vote waiting walk wall wanna washington watching ways we'll we've wear website weekend weight welcome
western whose wide william winning winter wonder worker worse worst wow write writing written wrote y yesterday`,
	],
	[
		4.75,
		`abuse accept accepted accident acting activity actor acts actual ad adding adult advance advanced advantage
affair affected afraid african afternoon agency agent agreed ah aid aircraft airport alive alternative ancient
angele angry animal anywhere apart apartment app apparently appeal appear appearance appeared apple application
applied apply appreciate appropriate approved approximately argument arm arms arrested arrived artist arts asia
asian assistant attempt attorney audience authoritie authority avoid aware background bag balance basi basically
bay bear beauty becoming beer begin behavior believed ben benefit beside bet bigger billion bird birth birthday
blame blog boat bob bodie border boss boston bottom bowl brand breaking bridge bringing britain broke
budget bus businesse busy buying ca camera camp canadian candidate capacity carried cast cat catch cell cent
chain chair chairman changing channel chapter charle cheap chicago chicken chri christ citie citizen claimed
classe classic click climate closer clothe coast coffee collected combined comfortable command committed
communication communitie completed complex concept concern concerned confidence confirmed conflict connected
connection considering contain context conversation cook copy core corner corporate correct count coverage
covered creating crew criminal critical crowd cultural customer cute dangerou dating dear debate debt decide
demand democratic description determine determined develop developing device digital dinner discovered
discuss discussion display distance distribution division document dogs dollar domestic dont download drama draw
dress drinking driver dropped drug dry dude duty dying easier eastern eating economy ed edge edition elected
electric element email emergency emotional employee ending ends enemy engine engineering ensure enter entered
entirely entry environment environmental equal era escape estate et evening everybody everywhere evil ex
excellent exchange excited executive exercise exist existing expensive experienced express extended extremely
facilitie factor failed failure faith fake falling false famou fantastic farm fashion faster fat fault feed fell
fellow festival fifth file fill filled finance finding fired firm fix fixed flat flight florida flow flower fly
flying focused foot forced forest forever forgot formed foundation fourth fox frank freedom fresh friendly fuel
function fund funding gain garden generation gift girlfriend glass golden google governor grade grant greatest
grew grown guard guide guns hall handle happening harry hasn't healthy hearing heat hello helping henry hero
herself highest hill historical hits hole holiday honest honestly honor hoping horse host housing http hundred
identified identity iii ill illegal im impossible improve inc increasing incredible indeed industrial influence
initial injury inspired institute intelligence intended internal interview introduced investigation investment
ireland iron israel issued italian italy item jack japanese jersey joe johnson joined joint joke jone journal
journey jump keeping kick kitchen knowing korea labor labour ladie lake larger laugh launch launched lawyer lay
leadership learned lee leg legs length liberal library lie lies liked limit listed listening ll loan located
location los losing loui lovely lucky lunch lying ma mad magazine magic mail maintain managed map marketing
martin mary mass massive max meaning measure meat medicine memory mental mention mentioned metal method mexico
mid mike milk minimum ministry missed mission mistake mix mixed mm mobile mode monday moon mostly mountain mouth
ms murder museum muslim native neck negative neither net nine nor northern noted noticed novel nuclear numerou
obama obviou obviously ocean offered onto opened operating option ordered originally owned owner pack pair pari
parliament partner passing path paying payment perform performed phase picked placed plane planet planned
platform plenty pm policie politic pool pop port possibly powerful prepared presence presented prevent
previously prime prince prior prison produce produced profile profit progress promise proof proper properly
propertie proposed protection proud prove providing pull pulled purchase pure push putting quarter queen quiet
rain raise raised ran rare ray reached reaction realize receive recorded reduce reduced reference regarding
regional relation relatively religion religiou remain remaining remove removed republican request require
requirement resident responsibility restaurant returned revealed revenue richard ride ring rise robert roll rose
route royal runs sad sam sat saturday saved scale schedule scientific score scored scotland scott screen seat
sector secure seemed selected selling senate separate serve served session sets setting sexual shape shared
sharing shirt shoe shoot shooting shopping shouldn't showed shut signed silver sitting skill sky slightly slow
slowly smaller smart smile smoke snow soft software soldier solid solution somebody somewhere soul southern
spanish specie specifically speech spending spirit split spread squad square stadium standing stated statu steel
steve stick stone stopped storm strange strategy strength stress strike structure stuck studio sub suddenly
sugar suggest suggested suit supply supported supporting supreme surface surgery surprise surprised survey
talent target task taste taught taxe taylor tea teach teaching tech technical television temperature terrible
testing therefore they'll they've thoma thousand throw till tired tom tony totally tough trading traditional
traffic transfer transport treat treated tree trial troop trouble truck truly tuesday turning twenty twice
twitter understanding unique update upper urban usa useful user valley van variety vehicle vice victory village
violence vision volume vs wake walked walking warm waste watched weak weapon wearing weather web wedding weird
weren't whenever whom wild willing wind window wine winner wins wonderful wood worried worry writer ya yellow
you'd younger youth youtube zero zone`,
	],
	[
		4.5,
		`absolute academic academy accurate accused achieve achieved acid actress adam administrative admit admitted
adopted adventure advertising affect afford aged agencie ages aim alan alcohol alex allowing alongside amazon
andrew angel anniversary anxiety anybody appointed appointment approval argue armed arrest arrival aside asks
aspect assault assembly assessment asset assistance assume atmosphere attached attacked attend attended attitude
attractive audio auto automatically awareness awful babie badly ban barely bars baseball basketball bath
bathroom battery bbc bc bedroom belief bell bible bike blind blow bomb bond bone bonu bottle bound boyfriend
branch brazil bread breakfast breath brian brief bright brilliant broad bunch burn burning bush button
cabinet cable cake calm campu cap capable captured carbon careful carefully carolina carrying castle category
catholic cats causing celebrate ceo chamber champion championship charged charity chart chat checked cheese
chemical chest childhood chocolate chose chosen circle circuit circumstance client clinical clinton closely
closing clothing cloud coal colorado colour combat combination comedy commander compare comparison competitive
complicated concert conduct conducted confused consequence conservative consistent constant constantly
constitution consumer contained contemporary contest continuing contrast controlled convention cooking
corporation counter covering crash cream creation creative crisi criticism crown cry crying curiou cutting cycle
da dan dancing danger daniel davi dc dealing debut decade declared dedicated defeat defence defend defined
definition deliver delivered delivery democracy democrat depend depending depression depth deputy describe
deserve desire destroy destroyed detailed diet directed dirty discovery discussed divided dna don donald draft
drawing drawn drew driven drunk duke dumb e.g earn earned editor educational edward effectively egg eggs egypt
el electronic elizabeth elsewhere em empire employment empty en encourage enforcement engaged engineer enjoyed
entertainment entitled equivalent eric error essential establish estimated eu everyday exact exciting exclusive
excuse existence expansion expert explained exposed expressed expression extension extensive extent external
extreme faced facility facing factory fail fairly familiar fantasy favor favourite featuring fed fee fees filed
finger fishing flag flash folk ford formal format formation formula fort fought founded founder frame francisco
frequently fruit ft gained gallery gang gap gate gear gender georgia giant golf gotten grab grace
graduate granted gray greek grey gross guest guilty guitar ha haha hang hanging harder hardly harm hat he'd
he'll headed heading healthcare heaven heavily height hidden hide highway hip historic hitting hollywood hong
hopefully household howard hungry hunt i.e id identify ignore immediate immigration importance impressive
improved improvement inch incident independence index info informed infrastructure initially injured inner
innocent instance institution interior introduction invited involving iran irish it'll jackson jail jan jason
jeff jewish jews jim joining jordan joseph joy jr junior jury kevin killer kim kinda kingdom kiss kong korean
laid lane largely latin latter laughing le legislation lesson lets letting lewi license lift linked literature
load lock loose losse loud loving ltd luke mac mainly maintenance manage manchester manner manufacturing marine
marked matche mate math matt maximum mayor meal meanwhile medium membership memorie mess miami michigan miller
mining minor mirror monster monthly moral motion motor mount multi musical mystery naturally navy nearby
necessarily neighborhood newspaper nfl nick noise normally nose object obtained occur occurred offensive
offering officially ohio olympic operate opportunitie opposed opposite opposition orange organized origin
ourselve outstanding pa pacific package paint painting pakistan palace panel pant parking partnership passe
pattern pc peak penalty percentage perfectly performing permanent permission personality personally personnel
perspective pet philosophy photography pilot pink plastic plate pleasure plot pocket pointed politician 
portion possibility pound poverty practical prefer pregnant premier prepare presidential pride primarily
princess principal print prize processe processing producing programme promised promote proposal protected
protein protest proved province publication purchased puts q qualified quit quote racing railway random rape
rating raw reaching realized reasonable receiving recognition recognize recognized recommend recommended
recording recovery refer referred reform refused regardless register registered regularly regulation relative
relevant relief remained rent repeat replace replaced reply reporting represent representative represented
republic reputation rescue reserve resistance resolution respectively respond resulting retail retirement
returning revolution rice rid ridiculou riding rising rolling roman rome roof rough row rural rush ryan salt
sample santa sarah saving scared scheduled scheme scientist scottish secondary seek seeking sees select
selection semi senator sending sensitive sentence server serving settlement severe shame sharp shift shipping
shock shortly shoulder shower sight signal significantly silence silent simon sing singer singing sleeping smell
smoking soccer solar solo somehow somewhat sons sought soviet spain speaker spoke spoken stable statistic stayed
staying steam stephen stood storage stream stronger strongly struggle studied successfully suffer suffered
suffering suicide superior supplie supporter suppose surely surrounding survive suspect swear switch sydney
symptom talked tall tank tear technique teeth temple temporary tend territory tested theatre theme therapy thick
thin threat threw thursday ticket tie tied tight tim tiny tip tips tone tons tool topic toronto tournament tower
tradition trail trained transition transportation trend trick trie turkey typical typically ultimate ultimately
un unable uncle understood unfortunately universal universe unknown unlike unusual updated upset usual valuable
vast ve victim violent virginia visited visitor visual voted voter voting wale wanting warning wars wash wave
wealth wednesday weekly wet wheel widely wilson wing wise witness wondering worldwide yard yo z zealand`,
	],
];

/** Zipf value of each common word, keyed by its `stemOf` form. */
export const commonWords: ReadonlyMap<string, number> = new Map(
	bands.flatMap(([zipf, words]) => words.split(/\s+/).map((word): [string, number] => [word, zipf])),
);
