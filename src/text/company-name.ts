/** Last words of companies, which are left out where the company is named again: "Virgin" for "Virgin Media". In lower case. */
export const companyTail =
	/^(?:media|inc|corp|corporation|company|co|ltd|plc|holdings|industries|foods|motors?|airlines?|airways|systems|technologies|pharmaceuticals|pharma|entertainment|studios|records|energy|oil|petroleum|telecom|communications|mobile|pictures|insurance|brands|labs|laboratories|chemicals?|steel|mining|minerals|metals|shipping|logistics|freight|rail|railways|electric|electronics|cement|group|bank|properties|partners)$/;
