/**
 * Words that web pages use about themselves and to their readers, whatever the site: what to press, where one is,
 * who may copy. A line thick with them is the page's, not the report's. One such word proves nothing: reports are
 * written about cookies and comments too; `line-shape.ts` weighs their share.
 */
const list = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Verbs a page tells its reader to do; they count at the beginning of a line. */
export const commandVerbs = list(`
	accept add advertise allow browse buy call cancel check choose click close comment connect contact continue copy create customise
	customize discover dismiss donate download edit email enable enter expand explore filter find follow get hide install
	jump join learn leave like listen load log login manage notify open pin play post print read refresh
	register reload remove reply report retry return save scroll search see select send share show sign skip
	sort start stay submit subscribe support swipe switch tap toggle translate try tweet unsubscribe upgrade upload view visit
	vote watch write
`);

/** Things that only pages have or offer: in a sentence too they speak for the page. */
export const webNouns = list(`
	adblock adblocker advertisement advertisements android app apps bookmark breadcrumb browser browsing
	cookie cookies ebook email emails epaper faq faqs homepage inbox inboxes ios javascript linkedin login logout logo
	newsletter newsletters notifications password paywall permalink pinterest podcast podcasts reddit
	rss screenshot sidebar signup sitemap slideshow sponsored subscriber subscribers
	subscription subscriptions thumbnail unsubscribe url username webpage website whatsapp widget
	instagram facebook twitter youtube tiktok bluesky affiliate
`);

/** Things that pages have, and the world too: they count in lines that are no sentences. */
export const pageNouns = list(`
	account accounts ad ads advert advertising alerts archive archives author bookmarks careers caption categories category checkout
	comment comments copyright digest disclaimer feed feedback followers footer forum forums gallery
	jpeg jpg latest likes link links mailing member members menu moderators
	navigation picks playlist png popular post posts preferences privacy profile recommended registered related replies
	reply reserved search settings shares shop tag tags telegram topic topics threads
	trending updates user users video videos viewing x
`);

/** Small words that sentences are held together by; a menu has hardly any. */
export const functionWords = list(`
	a about after against all also although amid among an and any are as at away back be because been before being between both but by
	can could did do does during each even for from had has have he her him his how however if in into is it its
	last may more most much near nor not of off on one only or other out over own said she should since so some still such than
	that the their them then there these they this those though three through to two under until up was were what when
	where whether which while who whom whose why will with within without would yet
`);
