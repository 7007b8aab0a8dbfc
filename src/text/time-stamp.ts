const stampWords =
	/\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|[ap]\.? ?m|gmt|utc|[bci]st|[ecmp][sd]t|cest|cet|eest|eet|msk|jst|aest|aedt|updated|posted|published|modified|created|first|last|on|at|st|nd|rd|th)\b/giu;

/** Whether words only state when a page was made: "Saturday, September 14, 2013, 9:29 PM", "Posted on 4 March | Updated 11:41 am". */
export function isTimeStamp(text: string): boolean {
	if (text.length > 200 || !/\d/.test(text)) return false;
	return !/\p{L}/u.test(text.replace(/(?<=\d)(?=\p{L})/gu, " ").replace(stampWords, ""));
}
