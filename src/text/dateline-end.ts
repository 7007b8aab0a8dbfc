/**
 * "WASHINGTON (AP) -- ", "HALDEN QUAY, March 4 (Norwind) — ", "ORL, 4 Mar. --": a place in capitals (or a capitalised
 * place before an agency in brackets), perhaps a date and an agency, and a dash; a hyphen within a name is none ("QRB-5"). An agency in brackets may stand alone where its name is surely one: "(QRB) - ", not "(Laughs) - ".
 */
const pattern =
	/^\s*(?:(?=\((?:\p{Lu}[\p{Lu}.]+|Reuters|Bloomberg|Xinhua|Kyodo|Yonhap)\))|[\p{Lu}][\p{Lu}.'’ -]{2,30}(?:[,/][^()\n–—]{0,50}?)?|\p{Lu}[\p{L}.'’ -]{2,30}(?:,[^()\n–—]{0,50}?)?(?=\s*\())\s*(?:\([^()\n]{2,40}\))?\s*(?:--|[–—]|-(?=\s)|(?<=[\s)])-)\s*/u;

/** A dateline ends within so many code units. */
const looked = 150;

/** Where the report begins after the dateline that opens `text`; 0 when none does. At most the first 150 code units are looked at. */
export function datelineEnd(text: string): number {
	return pattern.exec(text.slice(0, looked))?.[0].length ?? 0;
}

/** Where a sentence that begins at `at` begins after the dateline of its text: 0 without a look where no dateline reaches. */
export const datelineEndFrom = (text: string, at: number): number => (at < looked ? datelineEnd(text) : 0);
