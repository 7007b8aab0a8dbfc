/** Words that the names of newspapers, broadcasters and agencies are made of, in any country that reports in English. */
const outletWord =
	/\b(?:News(?:paper|week|wire|hour|night)?|Times|Post|Press|Journal|Herald|Tribune|Guardian|Telegraph|Gazette|Chronicle|Chronicles|Observer|Mirror|Mail|Globe|Examiner|Independent|Standard|Dispatch|Courier|Inquirer|Sentinel|Register|Bulletin|Magazine|Weekly|Daily|Television|TV|Radio|Broadcasting|Broadcaster|Channel|Wire|Online|Media|Gazeta|Zeitung|Reuters|Bloomberg|Jazeera|Xinhua|Interfax|Politico|Axios|HuffPost|Mediaite|BuzzFeed|Breitbart|Economist|Spiegel|Monde|Figaro|Haaretz|Kyodo|Yonhap|Anadolu|Forbes|Fortune|Newsweek|TechCrunch|Engadget|Gawker|Variety|Deadline|Slate|Salon|Wired|Vox|Vice|Tass|Tasnim|Fars|Dawn|WikiLeaks|Wikinews|Beast|Blaze|Intercept|New Yorker)\b/;

/** Names that are an outlet only as a whole, or are written in capitals. */
const outletName =
	/^(?:[Tt]he )?(?:AP|AFP|UPI|DPA|EFE|ANSA|ANI|PTI|IANS|TASS|SANA|IRNA|NHK|CNN|BBC|NBC|ABC|CBS|CBC|CNBC|MSNBC|NPR|PBS|ITV|RTÉ|RT|TVNZ|SABC|NTV|KTLA|W[A-Z]{2,3}(?:-TV)?|K[A-Z]{2,3}(?:-TV)?|TMZ|ESPN|VOA|RFE\/RL|Fox|Sky|People|Time|Sun|Star|Atlantic|Vanity Fair|Rolling Stone|Esquire|USA Today|E!|Sky Sports|Good Morning America|Meet the Press|Face the Nation|60 Minutes|Dateline|Nightline)$/;

const domain =
	/^[\w-]+(?:\.[\w-]+)*\.(?:com|net|org|co|info|tv|fm|az|ru|uk|de|fr|in|za|au|ca|nz|ie|kg|kz|ua|pk|af|me|news|media|io)(?:\.[a-z]{2})?$/i;

/** Agencies whose text others print, by the names they sign with. */
const agencyName =
	/^(?:the )?(?:AP|Associated Press|Reuters|AFP|Agence France[- ]Presse|UPI|United Press International|Xinhua(?: News Agency)?|TASS|Itar-Tass|Interfax|DPA|EFE|ANSA|PTI|Press Trust of India|ANI|IANS|Kyodo(?: News)?|Yonhap|Bloomberg|Press Association|PA|AAP|CP|Canadian Press|Anadolu(?: Agency)?|[\w .&-]{2,30} News (?:Service|Agency)|[\w .&-]{2,30} Newswires?|CNS|ITAR)\b/i;

/** Whether a name is that of somebody who publishes news. Judged by the words of the name alone; unknown names are not. */
export function isOutlet(name: string): boolean {
	const bare = name.trim();
	return outletName.test(bare) || outletWord.test(bare) || domain.test(bare);
}

/** Whether a name is that of a news agency. */
export function isAgency(name: string): boolean {
	return agencyName.test(name.trim());
}
