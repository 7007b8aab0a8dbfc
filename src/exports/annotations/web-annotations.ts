import type { Claim, Dossier, Mention, Span } from "../../core/index.js";
import { jsonText } from "../../dossier/json.js";
import { standingInWords } from "../../dossier/standing-in-words.js";
import { DossierIndex } from "../dossier-index.js";
import { type ExportedFile, gathered } from "../exported-file.js";
import { jsonList } from "../json-list.js";
import { mentionId, urnOf, webAddressOf } from "../names.js";
import { CodePoints } from "./code-points.js";
import { type PublishedText, publishedText, textFiles } from "./text-files.js";

/** Words before and after a quotation that tell it from the same words elsewhere, in code points: as many as annotation clients look at. */
const context = 32;

/** What is annotated: a published text, with the way from code units to code points. */
interface Page extends PublishedText {
	readonly points: CodePoints;
	readonly url: string | undefined;
}

function selectorsOf({ text, points }: Page, span: Span) {
	const [start, end] = points.whole(span);
	return [
		{ type: "TextPositionSelector", start: points.before(start), end: points.before(end) },
		{
			type: "TextQuoteSelector",
			exact: text.slice(start, end),
			prefix: [...text.slice(Math.max(0, start - 2 * context), start)].slice(-context).join(""),
			suffix: [...text.slice(end, end + 2 * context)].slice(0, context).join(""),
		},
	];
}

const words = (purpose: string, value: string) => ({ type: "TextualBody", purpose, value, format: "text/plain" });

function annotationOf(claim: Claim, mention: Mention, id: string, page: Page, index: DossierIndex): object {
	const voice = index.voice(claim.story, mention.voice);
	return {
		id: urnOf(claim.story, "mention", id),
		type: "Annotation",
		motivation: "identifying",
		body: [
			{ type: "SpecificResource", purpose: "identifying", source: urnOf(claim.story, "claim", claim.id) },
			words("describing", claim.statement),
			words("commenting", standingInWords(claim)),
			words("tagging", `kind:${claim.kind}`),
			words("tagging", `standing:${claim.standing}`),
			...(claim.disagreement ? [words("tagging", `disagreement:${claim.disagreement.kind}`)] : []),
			...(mention.unsure ? [words("tagging", "unsure")] : []),
			...(mention.act ? [words("tagging", `act:${mention.act}`)] : []),
			...(voice ? [words("tagging", `voice:${voice.name}`)] : []),
		],
		target: {
			type: "SpecificResource",
			source: {
				id: page.path,
				type: "Text",
				format: "text/plain",
				...(page.url ? { via: page.url } : {}),
				"schema:sha256": page.sha256,
			},
			selector: selectorsOf(page, mention.span),
		},
	};
}

function* annotations(dossier: Dossier, pages: ReadonlyMap<string, Page>): Generator<object> {
	const index = new DossierIndex(dossier);
	for (const claim of dossier.claims)
		for (const [i, mention] of claim.mentions.entries()) {
			const page = pages.get(mention.report);
			if (page) yield annotationOf(claim, mention, mentionId(claim, i), page, index);
		}
}

/**
 * Every mention of every claim as a W3C Web Annotation (model of 23 February 2017), in one collection with one page, with position and
 * quote selectors on the clean texts, which are published beside it: `annotations.jsonld`, `texts/ID.txt`, `SHA256SUMS`.
 */
export function webAnnotations(dossier: Dossier): ExportedFile[] {
	const pages = new Map(
		dossier.reports.map((report) => {
			const published = publishedText(report);
			const url = webAddressOf(report.url);
			return [report.id, { ...published, points: new CodePoints(published.text), url }] as const;
		}),
	);
	const total = dossier.claims.reduce((sum, claim) => sum + claim.mentions.length, 0);
	const collection = {
		"@context": "http://www.w3.org/ns/anno.jsonld",
		id: "annotations.jsonld",
		type: "AnnotationCollection",
		label: "Claims in news reports, marked by Hearsay",
		total,
	};
	const page = { id: "annotations.jsonld#page", type: "AnnotationPage", startIndex: 0 };
	const before = `${jsonText(collection).slice(0, -1)},"first":${jsonText(page).slice(0, -1)},"items":`;
	return [
		{
			path: "annotations.jsonld",
			pieces: () => gathered(jsonList(before, annotations(dossier, pages), "}}")),
		},
		...textFiles([...pages.values()]),
	];
}
