import type { Ingested, Item } from "../item.js";
import { line } from "../line.js";
import { at, below, childrenNamed, textOf, type XmlElement } from "../xml/parse-xml.js";
import { htmlOf, withDateline } from "./nitf-html.js";
import { noTextNote, type WireWords, wireFacts } from "./wire-facts.js";

/** The report in an `nitf` element, as HTML; undefined when its body has no words. */
export function nitfBody(nitf: XmlElement, dateline?: string): string | undefined {
	const body = at(nitf, "body");
	if (!body) return undefined;
	const contents = childrenNamed(body, "body.content").map(htmlOf).join("\n");
	if (!/\p{L}/u.test(contents.replace(/<[^>]*>/g, ""))) return undefined;
	const end = childrenNamed(body, "body.end").map(htmlOf).join("\n");
	return withDateline(contents, textOf(at(body, "body.head", "dateline")) ?? dateline) + end;
}

/** "By Ada Voss, Staff Reporter" without the rank, which stands in an element of its own. */
function bylineOf(head: XmlElement | undefined): string | undefined {
	const names = childrenNamed(head, "byline").flatMap((byline) => {
		const person = childrenNamed(byline, "person").map(textOf);
		const words = byline.children
			.map((child) => (typeof child === "string" ? child : child.name === "byttl" ? "" : (textOf(child) ?? "")))
			.join("");
		return line((person.length > 0 ? person.join(", ") : words).replace(/[\s,;–—-]+$/u, "")) ?? [];
	});
	return names.length > 0 ? names.join(", ") : undefined;
}

const norm = (element: XmlElement | undefined): string | undefined => element?.attributes.norm;

/** What an `nitf` element says of its report. */
export function nitfWords(nitf: XmlElement): WireWords {
	const head = at(nitf, "head");
	const docdata = at(head, "docdata");
	const bodyHead = at(nitf, "body", "body.head");
	const headline = at(bodyHead, "hedline");
	const holder = at(docdata, "doc.copyright")?.attributes.holder;
	const issued = norm(at(docdata, "date.issue"));
	const released = norm(at(docdata, "date.release"));
	const urgency = Number(at(docdata, "urgency")?.attributes["ed-urg"]);
	const series = at(docdata, "series")?.attributes;
	const part =
		series?.["series.part"] && Number(series["series.part"]) > 0 ? `Take ${series["series.part"]}` : undefined;
	const messages = childrenNamed(docdata, "ed-msg").map((message) => message.attributes.info ?? textOf(message));
	const note = [...messages, ...childrenNamed(bodyHead, "note").map(textOf)]
		.flatMap((words) => line(words) ?? [])
		.join(" ");
	const status = docdata?.attributes["management-status"];
	const id = at(docdata, "doc-id")?.attributes;
	const key = at(docdata, "du-key")?.attributes;
	return {
		title: textOf(at(headline, "hl1")) ?? textOf(headline) ?? textOf(at(head, "title")),
		byline: bylineOf(bodyHead),
		outlet: textOf(at(bodyHead, "distributor")) ?? at(head, "pubdata")?.attributes.name ?? holder ?? id?.regsrc,
		versionCreated: issued,
		takenFrom: [id?.regsrc, at(docdata, "doc.rights")?.attributes.owner],
		item: id?.["id-string"],
		version: key?.version ?? key?.generation,
		urgency: urgency >= 1 && urgency <= 9 ? urgency : undefined,
		takes: [part, at(docdata, "fixture")?.attributes["fix-id"], ...messages, textOf(at(head, "title")), key?.key],
		embargo:
			released && issued && released > issued
				? released
				: status === "embargoed"
					? (released ?? "no time given")
					: undefined,
		status,
		note: note || undefined,
	};
}

/** Reads a file whose root is `nitf`. */
export function* readNitf(nitf: XmlElement, item: Item): Generator<Ingested> {
	const { place, id } = item;
	const text = nitfBody(nitf);
	if (!text) {
		const pictures = [...below(nitf, "media")].length;
		yield {
			note: noTextNote(pictures > 0 ? `an NITF document of ${pictures} media objects` : "an NITF document", place),
		};
		return;
	}
	const { known, notes } = wireFacts(nitfWords(nitf), place);
	yield { source: { id, place, format: "fragment", text, known, notes } };
}
