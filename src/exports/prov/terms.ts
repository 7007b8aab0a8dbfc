import { type DossierVoice, keyOf } from "../../core/index.js";
import { urnOf } from "../names.js";
import { realDay } from "../real-day.js";

/** The vocabularies used; terms that PROV-O and Dublin Core lack are `hearsay:` terms, told in docs/formats/prov-o.md. */
export const context = {
	prov: "http://www.w3.org/ns/prov#",
	dcterms: "http://purl.org/dc/terms/",
	rdfs: "http://www.w3.org/2000/01/rdf-schema#",
	xsd: "http://www.w3.org/2001/XMLSchema#",
	hearsay: "urn:hearsay:term:",
};

/** Hearsay itself, the software that read the reports. */
export const programUrn = "urn:hearsay:program";

export const ref = (id: string) => ({ "@id": id });

export const voiceUrn = ({ story, id }: DossierVoice) => urnOf(story, "voice", id);
export const partyUrn = (story: string, party: string) => urnOf(story, "party", keyOf(party) || party);
export const outletUrn = (story: string, outlet: string) => urnOf(story, "outlet", keyOf(outlet) || outlet);
export const readingUrn = (story: string) => urnOf(story, "reading", "1");

/** A property, or nothing where it has no values. */
export const unlessEmpty = (name: string, values: readonly unknown[]): object =>
	values.length > 0 ? { [name]: values } : {};

/** A day or a time as XML Schema types it; a time without a zone stays plain words, since no zone may be made up, and so does a day that no calendar has. */
export function dated(value: string): object | string {
	if (!realDay(value) || !Number.isFinite(Date.parse(value))) return value;
	if (/^\d{4}-\d\d-\d\d$/.test(value)) return { "@value": value, "@type": "xsd:date" };
	if (/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(value))
		return { "@value": value, "@type": "xsd:dateTime" };
	return value;
}
