import type { Nodes } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../src/dossier/index.js";
import { escapedMarkdown } from "../../src/dossier/markdown.js";
import { visibleText } from "../../src/dossier/visible-text.js";
import { composeDossier } from "../../src/stages/compose/index.js";
import { hostile, hostileStory } from "../build/hostile-story.js";
import { lockDispute } from "../build/lock-dispute.js";

function kindsIn(node: Nodes, into = new Set<string>()): Set<string> {
	into.add(node.type);
	if ("children" in node) for (const child of node.children) kindsIn(child, into);
	return into;
}

const textIn = (node: Nodes): string =>
	"value" in node ? node.value : "children" in node ? node.children.map(textIn).join("") : "";

describe("the dossier as Markdown", () => {
	test("tells the same story under the same headings", () => {
		const memo = renderMarkdown(composeDossier([lockDispute()], []));
		expect(memo.match(/^#+ .*$/gm)).toEqual([
			"# Halden board keeps Mirel lock shut in toll dispute",
			"## Where they differ",
			"## What is said",
			"## Parties and their moves",
			"## In time",
			"## To check",
			"## Reports",
		]);
		expect(memo).toContain("2 reports, 1 origin: Ilse Moor");
	});

	test("lets no report make markup, HTML, an image or a link", () => {
		const kinds = kindsIn(fromMarkdown(renderMarkdown(composeDossier([hostileStory()], []))));
		expect([...kinds].sort()).toEqual([
			"emphasis",
			"heading",
			"list",
			"listItem",
			"paragraph",
			"root",
			"strong",
			"text",
		]);
	});

	test("keeps the words: what a reader of the memo sees is what the report says", () => {
		const words = visibleText(hostile);
		expect(textIn(fromMarkdown(`x ${escapedMarkdown(words)}`))).toBe(`x ${words}`);
	});
});
