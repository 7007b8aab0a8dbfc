/**
 * Countries often in the news: name, then other names and adjectives of its people and organs, then the capital, which
 * news uses for the government ("Islamabad said"). General knowledge; where
 * one adjective could mean two countries (Congolese, Korean) it is left out.
 */
const table = `
United States: US, U.S, USA, America, American, United States of America; Washington
United Kingdom: UK, U.K, Britain, British, Great Britain; London|United Arab Emirates: UAE, Emirati
Afghanistan: Afghan; Kabul|Albania: Albanian|Algeria: Algerian; Algiers|Angola: Angolan
Argentina: Argentine, Argentinian; Buenos Aires|Armenia: Armenian; Yerevan|Australia: Australian; Canberra
Austria: Austrian; Vienna|Azerbaijan: Azerbaijani, Azeri; Baku|Bahrain: Bahraini|Bangladesh: Bangladeshi; Dhaka
Belarus: Belarusian; Minsk|Belgium: Belgian|Bolivia: Bolivian|Bosnia: Bosnian|Brazil: Brazilian; Brasilia
Bulgaria: Bulgarian; Sofia|Burundi: Burundian|Cambodia: Cambodian; Phnom Penh|Cameroon: Cameroonian
Canada: Canadian; Ottawa|Chad: Chadian|Chile: Chilean; Santiago|China: Chinese; Beijing
Colombia: Colombian; Bogota|Croatia: Croatian; Zagreb|Cuba: Cuban; Havana|Cyprus: Cypriot; Nicosia
Czech Republic: Czech, Czechia; Prague|Denmark: Danish; Copenhagen|Ecuador: Ecuadorian|Egypt: Egyptian; Cairo
Eritrea: Eritrean; Asmara|Estonia: Estonian; Tallinn|Ethiopia: Ethiopian; Addis Ababa|Finland: Finnish; Helsinki
France: French; Paris|Georgia: Georgian; Tbilisi|Germany: German; Berlin|Ghana: Ghanaian|Greece: Greek; Athens
Guatemala: Guatemalan|Haiti: Haitian|Honduras: Honduran|Hungary: Hungarian; Budapest|Iceland: Icelandic
India: Indian; New Delhi, Delhi|Indonesia: Indonesian; Jakarta|Iran: Iranian; Tehran|Iraq: Iraqi; Baghdad
Ireland: Irish; Dublin|Israel: Israeli|Italy: Italian; Rome|Ivory Coast: Ivorian|Jamaica: Jamaican
Japan: Japanese; Tokyo|Jordan: Jordanian; Amman|Kazakhstan: Kazakh|Kenya: Kenyan; Nairobi
Kosovo: Kosovar; Pristina|Kuwait: Kuwaiti|Kyrgyzstan: Kyrgyz; Bishkek|Laos: Laotian|Latvia: Latvian; Riga
Lebanon: Lebanese; Beirut|Libya: Libyan; Tripoli|Lithuania: Lithuanian; Vilnius|Malaysia: Malaysian; Kuala Lumpur
Mali: Malian|Malta: Maltese|Mexico: Mexican; Mexico City|Moldova: Moldovan; Chisinau|Mongolia: Mongolian
Morocco: Moroccan; Rabat|Myanmar: Burmese, Burma|Namibia: Namibian|Nepal: Nepalese
Netherlands: Dutch; The Hague, Hague|New Zealand: New Zealander|Nicaragua: Nicaraguan|Niger: Nigerien
Nigeria: Nigerian; Abuja|North Korea: North Korean, DPRK; Pyongyang|Norway: Norwegian; Oslo|Oman: Omani
Pakistan: Pakistani; Islamabad|Panama: Panamanian|Paraguay: Paraguayan|Peru: Peruvian
Philippines: Philippine, Filipino; Manila|Poland: Polish; Warsaw|Portugal: Portuguese; Lisbon|Qatar: Qatari; Doha
Romania: Romanian; Bucharest|Russia: Russian; Moscow|Rwanda: Rwandan; Kigali|Saudi Arabia: Saudi; Riyadh
Senegal: Senegalese|Serbia: Serbian; Belgrade|Singapore: Singaporean|Slovakia: Slovak; Bratislava
Slovenia: Slovenian|Somalia: Somali; Mogadishu|South Africa: South African; Pretoria
South Korea: South Korean; Seoul|South Sudan: South Sudanese|Spain: Spanish; Madrid
Sri Lanka: Sri Lankan; Colombo|Sudan: Sudanese; Khartoum|Sweden: Swedish; Stockholm|Switzerland: Swiss; Bern
Syria: Syrian; Damascus|Taiwan: Taiwanese; Taipei|Tajikistan: Tajik|Tanzania: Tanzanian|Thailand: Thai; Bangkok
Tunisia: Tunisian; Tunis|Turkey: Turkish, Türkiye, Turkiye; Ankara|Turkmenistan: Turkmen|Uganda: Ugandan; Kampala
Ukraine: Ukrainian; Kyiv, Kiev|Uruguay: Uruguayan|Uzbekistan: Uzbek; Tashkent|Venezuela: Venezuelan; Caracas
Vietnam: Vietnamese; Hanoi|Yemen: Yemeni; Sanaa|Zambia: Zambian|Zimbabwe: Zimbabwean`;

const fold = (name: string) => name.toLowerCase().replace(/\.$/, "");

const byName = new Map(
	table.split(/[|\n]/).flatMap((entry) => {
		const [country = "", others = ""] = entry.split(": ");
		return [country, ...others.split(/[,;] /)].filter(Boolean).map((name) => [fold(name), country] as const);
	}),
);

/** The country a name or adjective stands for ("Pakistani" and "Islamabad" are "Pakistan", "U.S." is "United States"); undefined for none. */
export function countryOf(name: string): string | undefined {
	return byName.get(fold(name.trim()));
}
