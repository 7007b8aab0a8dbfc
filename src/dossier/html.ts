import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Dossier, HearsayError } from "../core/index.js";

/** Where the built page lies: beside the compiled code (`dist/dossier/html.js`), or in `dist/web` when run from source. */
const places = ["../web/index.html", "../../dist/web/index.html"].map((path) =>
	fileURLToPath(new URL(path, import.meta.url)),
);

const slot = '<script id="dossier" type="application/json"></script>';

let template: string | undefined;

function readTemplate(): string {
	for (const place of places) {
		let html: string;
		try {
			html = readFileSync(place, "utf8");
		} catch {
			continue;
		}
		if (html.includes(slot)) return html;
	}
	throw new HearsayError(
		"misuse",
		`The dossier page has not been built: no page with a slot for the dossier at ${places.join(" or ")}. Run npm run build:web and try again.`,
	);
}

/**
 * A value as JSON that may stand inside a `<script>` element: no `<`, `>` or `&`, so no tag, comment or entity can begin or
 * end in it, and no U+2028 or U+2029. `JSON.parse` gives the same value back.
 */
function inlineJson(value: unknown): string {
	return JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
	);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Title of the window: the story's when there is one, else how many stories. */
function titleOf(dossier: Dossier): string {
	const [first, second] = dossier.stories;
	const title = second ? `${dossier.stories.length} stories` : (first?.title ?? "Nothing found");
	return `${title} – Hearsay dossier`.replace(/[&<>"]/g, (character) => entities[character] as string);
}

/**
 * The dossier as one HTML page that opens from disk and needs no network. The dossier travels as inert JSON; the page's own
 * policy (a `Content-Security-Policy` element with the hashes of its script and style) lets nothing else run or load.
 * Throws `HearsayError` when the page has not been built.
 */
export function renderHtml(dossier: Dossier): string {
	template ??= readTemplate();
	return template
		.replace(/<title>[^<]*<\/title>/, () => `<title>${titleOf(dossier)}</title>`)
		.replace(slot, () => slot.replace("></", () => `>${inlineJson(dossier)}</`));
}
