import { parseHTML } from "linkedom";

/** As much of the DOM as is needed here; the project is compiled without a browser's types. */
export interface PageNode {
	readonly nodeType: number;
	readonly nodeValue: string | null;
	readonly textContent: string | null;
	readonly firstChild: PageNode | null;
	readonly nextSibling: PageNode | null;
	readonly parentNode: PageNode | null;
}

export interface PageElement extends PageNode {
	readonly localName: string;
	getAttribute(name: string): string | null;
	querySelector(selector: string): PageElement | null;
	remove(): void;
	querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface Page extends PageElement {
	readonly documentElement: PageElement | null;
	readonly body: PageElement | null;
}

export const isElement = (node: PageNode): node is PageElement => node.nodeType === 1;
export const isText = (node: PageNode): boolean => node.nodeType === 3;

/** Parser and Readability call themselves for every level of nesting and compare all elements: beyond these a page is read by its tags alone. */
export const maxDepth = 300;
export const maxTags = 30_000;

/** The page as a tree. Nothing in it is run or fetched. */
export function parsePage(html: string): Page {
	// A text without any tag would otherwise become a document without a body.
	const whole = /<(?:html|body)[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
	return (parseHTML(whole) as unknown as { document: Page }).document;
}

/**
 * Walks a tree in document order without recursion, so that no nesting is too deep. `enter` returns false to pass over
 * what is inside; `leave` is called for every element entered.
 */
export function walkPage(
	root: PageNode,
	enter: (node: PageNode, depth: number) => boolean,
	leave: (element: PageElement) => void = () => {},
): void {
	let node: PageNode | null = root;
	let depth = 0;
	while (node) {
		const inside: boolean = enter(node, depth);
		if (inside && node.firstChild) {
			node = node.firstChild;
			depth++;
			continue;
		}
		if (inside && isElement(node)) leave(node);
		while (node && node !== root && !node.nextSibling) {
			node = node.parentNode;
			depth--;
			if (node && isElement(node)) leave(node);
		}
		if (!node || node === root) return;
		node = node.nextSibling;
	}
}
