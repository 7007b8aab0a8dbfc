/**
 * Countries often in the news: name, then other names and adjectives of its people and organs. General knowledge; where
 * one adjective could mean two countries (Congolese, Korean) it is left out.
 */
const table = `
United States: US, U.S, USA, America, American, United States of America
United Kingdom: UK, U.K, Britain, British, Great Britain
United Arab Emirates: UAE, Emirati
Afghanistan: Afghan|Albania: Albanian|Algeria: Algerian|Angola: Angolan|Argentina: Argentine, Argentinian
Armenia: Armenian|Australia: Australian|Austria: Austrian|Azerbaijan: Azerbaijani, Azeri|Bahrain: Bahraini
Bangladesh: Bangladeshi|Belarus: Belarusian|Belgium: Belgian|Bolivia: Bolivian|Bosnia: Bosnian|Brazil: Brazilian
Bulgaria: Bulgarian|Burundi: Burundian|Cambodia: Cambodian|Cameroon: Cameroonian|Canada: Canadian|Chad: Chadian
Chile: Chilean|China: Chinese|Colombia: Colombian|Croatia: Croatian|Cuba: Cuban|Cyprus: Cypriot
Czech Republic: Czech, Czechia|Denmark: Danish|Ecuador: Ecuadorian|Egypt: Egyptian|Eritrea: Eritrean
Estonia: Estonian|Ethiopia: Ethiopian|Finland: Finnish|France: French|Georgia: Georgian|Germany: German
Ghana: Ghanaian|Greece: Greek|Guatemala: Guatemalan|Haiti: Haitian|Honduras: Honduran|Hungary: Hungarian
Iceland: Icelandic|India: Indian|Indonesia: Indonesian|Iran: Iranian|Iraq: Iraqi|Ireland: Irish|Israel: Israeli
Italy: Italian|Ivory Coast: Ivorian|Jamaica: Jamaican|Japan: Japanese|Jordan: Jordanian|Kazakhstan: Kazakh
Kenya: Kenyan|Kosovo: Kosovar|Kuwait: Kuwaiti|Kyrgyzstan: Kyrgyz|Laos: Laotian|Latvia: Latvian|Lebanon: Lebanese
Libya: Libyan|Lithuania: Lithuanian|Malaysia: Malaysian|Mali: Malian|Malta: Maltese|Mexico: Mexican
Moldova: Moldovan|Mongolia: Mongolian|Morocco: Moroccan|Myanmar: Burmese, Burma|Namibia: Namibian|Nepal: Nepalese
Netherlands: Dutch|New Zealand: New Zealander|Nicaragua: Nicaraguan|Niger: Nigerien|Nigeria: Nigerian
North Korea: North Korean, DPRK|Norway: Norwegian|Oman: Omani|Pakistan: Pakistani|Panama: Panamanian
Paraguay: Paraguayan|Peru: Peruvian|Philippines: Philippine, Filipino|Poland: Polish|Portugal: Portuguese
Qatar: Qatari|Romania: Romanian|Russia: Russian|Rwanda: Rwandan|Saudi Arabia: Saudi|Senegal: Senegalese
Serbia: Serbian|Singapore: Singaporean|Slovakia: Slovak|Slovenia: Slovenian|Somalia: Somali|South Africa: South African
South Korea: South Korean|South Sudan: South Sudanese|Spain: Spanish|Sri Lanka: Sri Lankan|Sudan: Sudanese
Sweden: Swedish|Switzerland: Swiss|Syria: Syrian|Taiwan: Taiwanese|Tajikistan: Tajik|Tanzania: Tanzanian
Thailand: Thai|Tunisia: Tunisian|Turkey: Turkish, Türkiye, Turkiye|Turkmenistan: Turkmen|Uganda: Ugandan
Ukraine: Ukrainian|Uruguay: Uruguayan|Uzbekistan: Uzbek|Venezuela: Venezuelan|Vietnam: Vietnamese|Yemen: Yemeni
Zambia: Zambian|Zimbabwe: Zimbabwean`;

const fold = (name: string) => name.toLowerCase().replace(/\.$/, "");

const byName = new Map(
	table.split(/[|\n]/).flatMap((entry) => {
		const [country = "", others = ""] = entry.split(": ");
		return [country, ...others.split(", ")].filter(Boolean).map((name) => [fold(name), country] as const);
	}),
);

/** The country a name or adjective stands for ("Pakistani" is "Pakistan", "U.S." is "United States"); undefined for none. */
export function countryOf(name: string): string | undefined {
	return byName.get(fold(name.trim()));
}
