import { expect, it } from "vitest";
import { isUnattributed, unattributed } from "../../src/core/index.js";

it("tells a group that names nobody by its name, as a dossier has it", () => {
	expect(isUnattributed({ name: unattributed })).toBe(true);
	expect(isUnattributed({ name: "an unnamed source" })).toBe(false);
	expect(unattributed).toBe("unattributed");
});
