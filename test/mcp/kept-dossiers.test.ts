import { describe, expect, test } from "vitest";
import { KeptDossiers } from "../../src/mcp/kept-dossiers.js";
import { shareOut } from "../../src/mcp/share-out.js";
import { lockDossier } from "./connected.js";

const dossier = lockDossier();

describe("kept dossiers", () => {
	test("the least recently used goes first", () => {
		const kept = new KeptDossiers({ kept: 2, keptSize: 1e9 });
		kept.keep("a", dossier);
		kept.keep("b", dossier);
		kept.find("a");
		kept.keep("c", dossier);
		expect(kept.ids).toEqual(["a", "c"]);
		expect(kept.missing("b").message).toMatch(/dropped/);
		kept.keep("b", dossier);
		expect(kept.find("b")).toBe(dossier);
	});

	test("large ones make room for each other, but the newest stays whatever its size", () => {
		const kept = new KeptDossiers({ kept: 8, keptSize: 10 });
		kept.keep("a", dossier);
		kept.keep("b", dossier);
		expect(kept.ids).toEqual(["b"]);
	});
});

test("entries are shared out among stories, each keeping its order", () => {
	expect(shareOut([["a", "b", "c"], ["d"], ["e", "f"]], 4)).toEqual([["a", "b"], ["d"], ["e"]]);
	expect(shareOut([["a"], []], 4)).toEqual([["a"], []]);
});
