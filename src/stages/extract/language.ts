import { eld } from "eld/extrasmall";

/** Shorter texts are not judged: names alone look like any language. */
const enough = 200;
const sample = 3_000;

/** ISO 639-1 code of the language a text is surely in when that is not English; undefined for English, short or doubtful texts. */
export function foreignLanguageOf(text: string): string | undefined {
	if (text.length < enough) return undefined;
	const found = eld.detect(text.slice(0, sample).toWellFormed?.() ?? text.slice(0, sample));
	return found.language && found.language !== "en" && found.isReliable() ? found.language : undefined;
}
