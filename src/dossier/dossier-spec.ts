import { z } from "zod";
import { acts, type Dossier } from "../core/index.js";

const id = z.string().min(1);
const ids = z.array(id);
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "expected a day, YYYY-MM-DD");

const span = z
	.tuple([count, count])
	.refine(([start, end]) => start < end, "expected [start, end) with start below end");
const cite = z.object({ report: id, span });
const quoted = cite.extend({ quote: z.string() });
const reasons = z.array(z.object({ rule: z.string(), score: share, detail: z.string(), cites: z.array(cite) }));
const notes = z.array(z.object({ code: z.string(), message: z.string(), place: z.string() }));

const act = z.enum(acts);
const voiceKind = z.enum(["person", "organisation", "document", "anonymous"]);
const statement = quoted.extend({ claim: id, act });

const wire = z.object({
	item: z.string().exactOptional(),
	version: z.string().exactOptional(),
	firstCreated: z.string().exactOptional(),
	urgency: z.number().exactOptional(),
	take: z.string().exactOptional(),
	embargo: z.string().exactOptional(),
	status: z.enum(["usable", "withheld", "canceled"]).exactOptional(),
	note: z.string().exactOptional(),
});

const report = z.object({
	id,
	text: z.string(),
	title: z.string().exactOptional(),
	byline: z.string().exactOptional(),
	outlet: z.string().exactOptional(),
	published: z.string().exactOptional(),
	modified: z.string().exactOptional(),
	url: z.string().exactOptional(),
	takenFrom: z.array(z.string()).exactOptional(),
	wire: wire.exactOptional(),
	notes,
});

const figure = z.object({
	span,
	low: z.number().nullable(),
	high: z.number().nullable(),
	unit: z.string(),
	of: z.string(),
	against: z.number().exactOptional(),
});

const date = z.object({
	span,
	value: z.string(),
	type: z.enum(["date", "time", "duration", "set"]),
	from: day.exactOptional(),
	to: day.exactOptional(),
});

const mention = quoted.extend({
	voice: id.exactOptional(),
	via: id.exactOptional(),
	act: act.exactOptional(),
	figure: figure.exactOptional(),
	date: date.exactOptional(),
	unsure: z.literal(true).exactOptional(),
});

const disagreement = z.object({
	kind: z.enum(["figure", "count", "date", "statement", "wording", "status", "changed", "dispute"]),
	between: z.array(ids),
	confidence: share,
	reasons,
});

const claim = z.object({
	id,
	story: id,
	statement: z.string(),
	kind: z.enum(["quote", "statement", "figure", "count", "date", "status", "dispute"]),
	mentions: z.array(mention).min(1),
	reasons,
	standing: z.enum(["single", "echoed", "corroborated", "unsourced"]),
	origins: z.object({
		atLeast: count,
		atMost: count,
		groups: z.array(z.object({ reports: ids, name: z.string(), reasons })),
	}),
	disagreement: disagreement.nullable(),
	weight: z.number().nonnegative(),
});

/** A dossier as it may arrive: kinds and bounds of every field; fields that are not known are passed over. What one field says of another is checked by `readDossier`. */
export const dossierSpec: z.ZodType<Dossier> = z.object({
	format: z.literal("hearsay-dossier/1"),
	reports: z.array(report),
	stories: z.array(z.object({ id, title: z.string(), reports: ids })),
	claims: z.array(claim),
	lineage: z.array(
		z.object({ from: id, to: id, kind: z.enum(["copy", "derived", "common-source"]), score: share, reasons }),
	),
	credits: z.array(
		cite.extend({
			name: z.string(),
			kind: z.enum(["agency", "outlet", "document", "post", "unnamed"]),
			scope: z.enum(["report", "sentence"]),
		}),
	),
	voices: z.array(
		z.object({
			id,
			story: id,
			name: z.string(),
			kind: voiceKind,
			role: z.string().exactOptional(),
			speaksFor: z.string().exactOptional(),
			statements: z.array(statement),
		}),
	),
	parties: z.array(
		z.object({
			id,
			story: id,
			name: z.string(),
			voices: ids,
			moves: z.array(
				statement.extend({
					voice: id,
					date: day.exactOptional(),
					datedBy: z.enum(["words", "story", "publication"]).exactOptional(),
					reports: ids,
				}),
			),
		}),
	),
	timeline: z.array(
		quoted.extend({
			...{ story: id, from: day, to: day, value: z.string(), date: span.exactOptional() },
			...{ claim: id.exactOptional(), reports: ids },
		}),
	),
	checks: z.array(
		z.object({
			story: id,
			kind: z.enum(["retracted", "announced", "difference", "echo", "unnamed", "unanswered", "declined", "spelling"]),
			claims: ids,
			ask: z.array(z.object({ name: z.string(), kind: voiceKind })),
			cites: z.array(cite),
			reports: ids,
			from: ids.exactOptional(),
			about: span.exactOptional(),
			office: z.literal(true).exactOptional(),
			corrected: z.literal(true).exactOptional(),
		}),
	),
	notes,
});
