/** What a scan of raw HTML comes upon. Offsets are code units of the source. Whatever returns false ends the scan. */
export interface HtmlVisitor {
	/** Text between tags that the page shows; entities stand as written. */
	text?(from: number, to: number): unknown;
	/** `name` is empty for a `<` that begins no tag. */
	tag?(name: string, closing: boolean): unknown;
}

const silent = new Set([
	"script",
	"style",
	"noscript",
	"template",
	"svg",
	"head",
	"title",
	"textarea",
	"select",
	"iframe",
]);
/** Elements without an end tag, and those that the next of their kind closes: neither nests. */
const flat = new Set(
	"area base br col embed hr img input link meta source track wbr p li td th tr dt dd option thead tbody tfoot html body".split(
		" ",
	),
);
const tagName = /^\/?([a-z][a-z0-9-]{0,30})/i;

/**
 * One pass over raw HTML without building anything: linear, without recursion, for pages that no parser should be given
 * and for the offsets that parsers do not keep. Comments and the contents of scripts and the like are passed over.
 */
export function scanHtml(html: string, visitor: HtmlVisitor): void {
	let from = 0;
	const nowhere = new Set<string>();
	while (from < html.length) {
		const open = html.indexOf("<", from);
		const stop = open < 0 ? html.length : open;
		if (stop > from && visitor.text?.(from, stop) === false) return;
		if (open < 0) return;
		if (html.startsWith("<!--", open)) {
			const end = html.indexOf("-->", open + 4);
			if (end < 0) return;
			from = end + 3;
			continue;
		}
		const head = html.slice(open + 1, open + 34);
		const name = tagName.exec(head)?.[1]?.toLowerCase();
		if (!name && !/^[!?/]/.test(head)) {
			if (visitor.text?.(open, open + 1) === false || visitor.tag?.("", false) === false) return;
			from = open + 1;
			continue;
		}
		const close = html.indexOf(">", open);
		if (close < 0) return;
		const closing = head.startsWith("/");
		if (name && visitor.tag?.(name, closing) === false) return;
		from = close + 1;
		if (!name || closing || !silent.has(name) || nowhere.has(name)) continue;
		const end = new RegExp(`</${name}\\b`, "gi");
		end.lastIndex = from;
		const found = end.exec(html);
		// An element that is never closed would hide the rest of the page; browsers show it.
		if (found) from = found.index;
		else nowhere.add(name);
	}
}

/** How many tags (and stray `<`) a page has and how deep they nest, at most, as written. Stops counting at `limit` tags. */
export function htmlShape(html: string, limit: number): { readonly tags: number; readonly depth: number } {
	let tags = 0;
	let depth = 0;
	let deepest = 0;
	scanHtml(html, {
		tag(name, closing) {
			tags++;
			if (tags > limit) return false;
			if (name === "" || flat.has(name)) return;
			depth = closing ? Math.max(0, depth - 1) : depth + 1;
			if (depth > deepest) deepest = depth;
		},
	});
	return { tags, depth: deepest };
}

const named: Readonly<Record<string, string>> = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: '"',
	apos: "'",
	nbsp: " ",
	lsquo: "‘",
	rsquo: "’",
	ldquo: "“",
	rdquo: "”",
	ndash: "–",
	mdash: "—",
	hellip: "…",
	pound: "£",
	euro: "€",
	copy: "©",
};
const marks: Readonly<Record<string, string>> = {
	acute: "\u0301",
	grave: "\u0300",
	uml: "\u0308",
	circ: "\u0302",
	tilde: "\u0303",
	cedil: "\u0327",
	ring: "\u030a",
};

/** The character that an entity such as `&eacute;` or `&#8217;` stands for; the entity itself when it is not known. */
export function entityText(entity: string): string {
	const code = /^&#(?:x([0-9a-f]{1,6})|(\d{1,7}));$/i.exec(entity);
	if (code) {
		const point = code[1] ? Number.parseInt(code[1], 16) : Number(code[2]);
		return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : "\uFFFD";
	}
	const accented = /^&([a-z])(acute|grave|uml|circ|tilde|cedil|ring);$/i.exec(entity);
	if (accented) return `${accented[1]}${marks[(accented[2] as string).toLowerCase()]}`.normalize("NFC");
	return named[entity.slice(1, -1)] ?? entity;
}

const inline = new Set(
	"a abbr b bdi bdo big cite code em font i ins kbd mark q s small span strike strong sub sup time u var".split(" "),
);

/** The lines a page shows, up to about `limit` code units, without building a tree: each block of text is one, white space collapsed. */
export function shownLines(html: string, limit: number): string[] {
	let length = 0;
	const lines: string[] = [];
	let words: string[] = [];
	const flush = () => {
		const line = words.join("").replace(/\s+/g, " ").trim();
		if (line) lines.push(line);
		words = [];
	};
	scanHtml(html, {
		text(from, to) {
			words.push(html.slice(from, to).replace(/&#?\w{1,32};/g, entityText));
			length += to - from;
			if (length > limit) return false;
		},
		tag: (name) => {
			if (name && !inline.has(name)) flush();
		},
	});
	flush();
	return lines;
}
