import { describe, expect, test } from "vitest";
import { isOutletOf } from "../../../src/stages/trace/outlet-named.js";

describe("isOutletOf", () => {
	test("knows an outlet by its own name, with or without the article", () => {
		expect(isOutletOf("the Northern Post", { outlet: "Northern Post" })).toBe(true);
		expect(isOutletOf("Southern Post", { outlet: "Northern Post" })).toBe(false);
	});

	test("knows an outlet by the address of its site, in full or with initials", () => {
		const at = (url: string) => ({ url });
		expect(isOutletOf("Harbour Times", at("https://www.harbourtimes.example/2031/quay"))).toBe(true);
		expect(isOutletOf("Old Town Daily News", at("https://otdailynews.co.uk/x"))).toBe(true);
		expect(isOutletOf("OBN", at("http://edition.obn.com/x"))).toBe(true);
		expect(isOutletOf("Post", at("https://northernpost.com/x"))).toBe(false);
	});

	test("takes no empty name and no broken address for an outlet", () => {
		expect(isOutletOf("", { url: "https://a.example" })).toBe(false);
		expect(isOutletOf("Harbour Times", { url: "not a url" })).toBe(false);
	});
});
