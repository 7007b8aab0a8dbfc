import { z } from "zod";

const string = z.string();
const optional = <Name extends string, Type extends z.ZodType>(type: Type, ...names: readonly Name[]) =>
	Object.fromEntries(names.map((name) => [name, type.optional()])) as Record<Name, z.ZodOptional<Type>>;
/** Properties of these names, each a string and none required. */
const words = <Name extends string>(...names: readonly Name[]) => optional(string, ...names);
const numbers = <Name extends string>(...names: readonly Name[]) => optional(z.number(), ...names);

/** Most properties of one object: the longest item seen has 60. */
export const mostProperties = 1_000;

/** An object of the given properties and, where `more` is given, of properties of such names; any other is told as unknown. */
function object<Shape extends z.ZodRawShape>(
	shape: Shape,
	more?: { readonly names: RegExp; readonly value: z.ZodType },
) {
	return z.looseObject(shape).superRefine((value, context) => {
		if (Object.keys(value).length > mostProperties) {
			context.addIssue({ code: "custom", message: `has more than ${mostProperties} properties` });
			return;
		}
		for (const [key, held] of Object.entries(value)) {
			if (key in shape) continue;
			if (!more?.names.test(key)) context.addIssue({ code: "unrecognized_keys", keys: [key], input: value });
			else
				for (const issue of more.value.safeParse(held).error?.issues ?? [])
					context.addIssue({ code: "custom", message: issue.message, path: [key, ...issue.path] });
		}
	});
}

const list = <Shape extends z.ZodRawShape>(shape: Shape) => z.array(object(shape));
const oneOf = (value: object, ...names: readonly string[]) => names.filter((name) => name in value).length === 1;

const contact = object({
	...words("type", "role", "lang", "name", "value"),
	address: object({
		lines: z.array(string).optional(),
		...words("locality", "area", "postalcode", "country"),
	}).optional(),
}).refine((value) => oneOf(value, "value", "address"), "needs either a value or an address");

const shapes = ["Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon"];
const geoJson = z
	.looseObject({ type: z.enum([...shapes, "GeometryCollection", "Feature", "FeatureCollection"]) })
	.refine(
		(value) =>
			shapes.includes(value.type)
				? Array.isArray(value.coordinates)
				: ["geometry", "geometries", "features"].some((part) => part in value),
		"is no GeoJSON: its coordinates or geometry are missing",
	);

/** A person, organisation, place, subject, event, thing, source or genre: what any version allows for any of them. */
const concept = object(
	{
		...words("name", "rel", "role", "scheme", "code", "uri", "literal", "id", "creator"),
		...optional(z.int().min(0).max(100), "relevance", "confidence"),
		contactinfo: z.array(contact).optional(),
		symbols: list(words("ticker", "exchange", "symboltype", "symbol")).optional(),
		geojson: geoJson.optional(),
	},
	{ names: /^geometry_[a-z0-9_]/, value: z.looseObject({}) },
);

const text = object({ value: string, ...words("role", "contenttype"), ...numbers("charcount", "wordcount") });

const rendition = object({
	...words("name", "href", "mimetype", "contenttype", "title", "format", "aspectratio", "bitrate"),
	...words("videocodec", "transportprotocol"),
	...numbers("height", "width", "sizeinbytes", "duration", "framerate"),
	scantype: z.enum(["progressive", "interlaced"]).optional(),
	poi: object(numbers("x", "y")).optional(),
	resources: list(words("role", "title", "language", "contenttype")).optional(),
	extensions: z.record(string, string).optional(),
});

/** A date as exact as it is known: a year, a month, a day or a time. */
const partDate = string.regex(
	/^-?\d{4,}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?)?)?$/,
	"is no date",
);
const dates = object({
	...words("startdate", "enddate", "expectedduration"),
	...optional(partDate, "expectedstartdate", "expectedenddate"),
	recurrence: object({
		recurrencedates: z.unknown().optional(),
		recurrencerules: list({
			frequency: z.enum(["secondly", "minutely", "hourly", "daily", "weekly", "monthly", "yearly"]).optional(),
			...words("until"),
			...numbers("interval", "count"),
		}).optional(),
	}).optional(),
}).refine(
	(value) => oneOf(value, "startdate", "expectedstartdate") || oneOf(value, "enddate", "expectedenddate"),
	"needs either an exact or an expected date",
);

const type = z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]);
const state = {
	type: type.optional(),
	pubstatus: z.enum(["usable", "withheld", "canceled"]).optional(),
	urgency: z.int().min(1).max(9).optional(),
};
const code = object(words("code", "uri", "name", "scheme", "literal")).refine(
	(value) => "code" in value || "uri" in value,
	"needs a code",
);
const label = /^[a-z0-9_]/;

/**
 * One ninjs item whose property names are in lower case: the published properties of ninjs 1.0 to 1.8, 2.0 to 2.4 and 3.0
 * to 3.3 (IPTC, CC BY 4.0) as one. An item seldom says which version it is; the versions of a generation differ by
 * additions only, and the generations never give one name two meanings (`versioncreated` became `versionCreated` in 3.0).
 * Dates are any string, as the conformance files of IPTC have them. Associations are items of their own and not looked
 * into. `guid` stands for `uri` where a newsroom system (Superdesk) writes so.
 */
export const ninjsSpec = object(
	{
		...words("uri", "guid", "version", "mimetype", "profile", "language", "title", "headline", "slugline", "ednote"),
		...words("firstcreated", "versioncreated", "contentcreated", "contentdigitised", "expires"),
		...words("embargoed", "embargoeduntil", "byline", "by", "located"),
		...words("copyrightholder", "copyrightnotice", "usageterms"),
		// Of an item that stands in another's associations.
		...words("name", "rel"),
		...numbers("charcount", "wordcount"),
		...state,
		...optional(object(words("name", "version", "schema")), "standard", "$standard"),
		representationtype: z.enum(["complete", "incomplete", "full", "partial"]).optional(),
		...optional(z.array(concept), "person", "organisation", "place", "subject", "event", "object", "genre"),
		...optional(z.array(concept), "people", "organisations", "places", "subjects", "events", "objects", "genres"),
		...optional(z.array(concept), "infosource", "infosources"),
		...optional(z.array(text), "headlines", "bodies", "descriptions"),
		renditions: z
			.array(rendition)
			.or(object({}, { names: label, value: rendition }))
			.optional(),
		associations: z
			.array(z.looseObject({}))
			.or(object({}, { names: label, value: z.looseObject({}) }))
			.optional(),
		altids: list(words("role", "value")).or(z.looseObject({})).optional(),
		...optional(list(words("scheme", "code", "role", "title", "href")), "trustindicator", "trustindicators"),
		rightsinfo: object(words("langid", "linkedrights", "encodedrights"))
			.refine((value) => oneOf(value, "linkedrights", "encodedrights"), "needs either linked or encoded rights")
			.optional(),
		digitalsourcetype: object(words("name", "uri", "literal")).optional(),
		advices: list({
			...words("role"),
			environments: z.array(code).optional(),
			...optional(code, "importance", "lifetime"),
		}).optional(),
		eventdetails: object({
			...words("eventstatus", "plannedcoveragestatus"),
			dates: dates.optional(),
			organiser: concept.optional(),
		}).optional(),
		plannedcoverage: list({
			...words("uri", "title", "event", "ednote", "language"),
			...state,
			...numbers("wordcount"),
			commissioned: z.looseObject({}).optional(),
			dates: dates.optional(),
			audiences: list({ ...words("audience"), ...numbers("significance") }).optional(),
			exclaudience: z.array(string).optional(),
			itemcount: object(numbers("rangefrom", "rangeto")).optional(),
			renditions: z.array(rendition).optional(),
		}).optional(),
	},
	{ names: /^(?:body|description|headline)_[a-z0-9_]/, value: string },
);

export type Ninjs = z.infer<typeof ninjsSpec>;
