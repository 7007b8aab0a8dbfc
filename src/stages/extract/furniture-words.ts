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

/** Things that only pages have or offer. */
export const pageNouns = list(`
	account accounts ad ads adblock adblocker advert advertisement advertisements advertising alerts android app apps archives
	author bookmark bookmarks breadcrumb browser browsing careers caption categories category checkout
	comment comments cookie cookies copyright digest disclaimer ebook email emails epaper faq faqs
	feed feedback followers footer forum forums gallery homepage inbox inboxes ios javascript
	jpeg jpg latest likes link linkedin links login logo logout mailing member members menu moderators
	navigation newsletter newsletters notifications password paywall permalink picks playlist png podcast podcasts popular post
	posts pinterest preferences privacy profile recommended reddit registered related replies
	reply reserved rss screenshot search settings shares shop sidebar signup sitemap slideshow sponsored
	subscriber subscribers subscription subscriptions tag tags telegram thumbnail topic topics
	trending unsubscribe updates url username users video videos viewing webpage website whatsapp widget
	instagram facebook twitter youtube tiktok threads bluesky x
`);

/** Small words that sentences are held together by; a menu has hardly any. */
export const functionWords = list(`
	a about after against all also although amid among an and any are as at away back be because been before being between both but by
	can could did do does during each even for from had has have he her him his how however if in into is it its
	last may more most much near nor not of off on one only or other out over own said she should since so some still such than
	that the their them then there these they this those though three through to two under until up was were what when
	where whether which while who whom whose why will with within without would yet
`);
