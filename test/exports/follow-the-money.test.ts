import { describe, expect, test } from "vitest";
import type { Dossier } from "../../src/core/index.js";
import { dateValue, type Entity } from "../../src/exports/follow-the-money/entity.js";
import { withoutOrder } from "../build/without-order.js";
import { lockDossier, oddDossier } from "./dossiers.js";
import { onlyText } from "./written.js";

/** Kinds of values, and for a link the schemata it may lead to. */
type Kind = "name" | "text" | "date" | "url" | "string" | readonly string[];

const documents = ["Article", "Document"];
const legal = ["Person", "Organization", "LegalEntity"];
const things = [...documents, ...legal, "Note", "Event"];
const thing = {
	name: "name",
	summary: "text",
	description: "text",
	notes: "text",
	keywords: "string",
	proof: documents,
} as const;
const interval = { startDate: "date", endDate: "date", date: "date", summary: "text", proof: documents } as const;
const interest = { ...interval, role: "string" } as const;
const document = {
	...thing,
	title: "string",
	fileName: "string",
	author: "string",
	publisher: "string",
	publishedAt: "date",
	modifiedAt: "date",
	sourceUrl: "url",
	bodyText: "text",
} as const;

/** The properties of the schemata used, from the FollowTheMoney model 4.11 (docs and schema files). */
const schemata: Readonly<
	Record<string, { readonly needs: readonly string[]; readonly may: Readonly<Record<string, Kind>> }>
> = {
	Article: { needs: ["fileName"], may: document },
	Document: { needs: ["title", "fileName"], may: document },
	Person: { needs: ["name"], may: { ...thing, position: "string" } },
	Organization: { needs: ["name"], may: thing },
	LegalEntity: { needs: ["name"], may: thing },
	Mention: {
		needs: ["document", "name"],
		may: { document: documents, name: "name", resolved: legal, detectedSchema: "string" },
	},
	Representation: { needs: ["agent", "client"], may: { ...interest, agent: legal, client: legal } },
	Note: { needs: ["description"], may: { ...thing, entity: things } },
	Documentation: { needs: ["document", "entity"], may: { ...interest, document: documents, entity: things } },
	Event: { needs: ["name"], may: { ...thing, ...interval, involved: legal } },
	UnknownLink: { needs: ["subject", "object"], may: { ...interest, subject: things, object: things } },
};

const fits: Readonly<Record<Exclude<Kind, readonly string[]>, RegExp>> = {
	// biome-ignore lint/suspicious/noControlCharactersInRegex: a name holds none
	name: /^[^\u0000-\u001f]+$/,
	text: /^[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff]/,
	string: /./,
	date: /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?)?$/,
	url: /^https?:\/\//,
};

const entitiesOf = (dossier: Dossier): Entity[] =>
	onlyText(dossier, "ftm")
		.trimEnd()
		.split("\n")
		.map((line) => JSON.parse(line));

describe.each([
	["a plain dossier", lockDossier()],
	["a dossier of odd ids and words", oddDossier()],
])("the entities of %s", (_, dossier) => {
	const entities = entitiesOf(dossier);
	const schemaOf = new Map(entities.map((e) => [e.id, e.schema]));

	test("have ids of their own that FollowTheMoney takes", () => {
		expect(schemaOf.size).toBe(entities.length);
		for (const { id } of entities) expect(id).toMatch(/^[0-9a-zA-Z](?:[0-9a-zA-Z.-]*[0-9a-zA-Z])?$/);
	});

	test("hold what their schema asks and nothing else, of the kind it asks", () => {
		for (const { schema, properties } of entities) {
			const { needs, may } = schemata[schema] ?? { needs: ["a known schema"], may: {} };
			expect(Object.keys(properties), schema).toEqual(expect.arrayContaining([...needs]));
			for (const [name, values] of Object.entries(properties)) {
				const kind = may[name];
				expect(kind, `${schema}.${name}`).toBeDefined();
				expect(values.length).toBeGreaterThan(0);
				for (const value of values)
					if (typeof kind === "string") expect(value, `${schema}.${name}`).toMatch(fits[kind]);
					else expect(kind, `${schema}.${name}`).toContain(schemaOf.get(value));
			}
		}
	});
});

test("an article holds its text, and a mention links a speaker to the articles that let it speak", () => {
	const entities = entitiesOf(lockDossier());
	const article = entities.find((e) => e.properties.title?.includes("Skippers cry theft"));
	expect(article?.properties).toMatchObject({ publisher: ["Quay Post"], publishedAt: ["2031-03-06T08:00:00"] });
	const moor = entities.find((e) => e.schema === "Person" && e.properties.name?.includes("Ilse Moor"));
	const mentions = entities.filter((e) => e.schema === "Mention" && e.properties.resolved?.includes(moor?.id ?? ""));
	expect(mentions.map((m) => m.properties.document?.[0])).toContain(article?.id);
});

test("a link of two texts says who draws on whom only where that is known", () => {
	const rolesOf = (dossier: Dossier) =>
		entitiesOf(dossier).flatMap((e) => (e.schema === "UnknownLink" ? e.properties.role : []));
	expect(rolesOf(lockDossier())).toEqual(["draws on"]);
	expect(rolesOf(withoutOrder(lockDossier()))).toEqual(["shares text with"]);
});

test("an unnamed source is no entity, for nobody could be matched with it", () => {
	const names = entitiesOf(oddDossier())
		.filter((e) => e.schema !== "Note" && e.schema !== "Event")
		.flatMap((e) => e.properties.name ?? []);
	expect(names).not.toContain("two dockers");
	expect(names).toContain("Zoë “the�” Łęcka");
});

test.each([
	["2031-03-04", "2031-03-04"],
	["2031-03-04T23:30:00+02:00", "2031-03-04T21:30:00"],
	["2031-03-04T08:00", "2031-03-04T08:00"],
	["2031-03-04 and later", "2031-03-04"],
	["2031-03-04T99:99", "2031-03-04"],
	["2031-02-31", undefined],
	["in spring", undefined],
	[undefined, undefined],
])("a time is told in UTC without a zone: %j as %j", (given, told) => {
	expect(dateValue(given)).toBe(told);
});
