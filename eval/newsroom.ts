/**
 * A simulated newsroom: one invented matter is told by a tree of reports whose origins and lineage are known. A wire text holds
 * facts from speakers, a document and its own sight; outlets copy it, rewrite it with or without credit, rewrite each other,
 * or go and ask somebody of their own. What comes out is held against what was put in.
 */
import type { LineageEdge, Report } from "../src/core/index.js";
import { annotateReport } from "../src/pipeline.js";
import { mean } from "./mean.js";
import type { Figure, Measure } from "./measure.js";
import { type Fact, type Matter, matters, type Origin } from "./newsroom-matters.js";
import { weighedStory } from "./weighed-gold.js";

const outlets = [
	"Harbour Courier",
	"Morning Ledger",
	"Valley Post",
	"City Herald",
	"Evening Star",
	"Coast Tribune",
	"Northern Echo Line",
];
const agency = "Meridian Wire";

/** Park and Miller's generator: the same story for the same seed everywhere. */
function random(seed: number): (below: number) => number {
	let state = (seed * 48_271 + 11) % 2_147_483_647 || 1;
	return (below) => {
		state = (state * 48_271) % 2_147_483_647;
		return state % below;
	};
}

interface Told {
	readonly report: Report;
	/** For each fact told, who stands behind this telling of it. */
	readonly origins: ReadonlyMap<number, string>;
	/** How many rewritings lie between this text and the first; 0 for the wire and for what is an outlet's own. */
	readonly depth: number;
	readonly from?: string;
	readonly kind?: LineageEdge["kind"];
}

const nameOf = (origin: Origin) =>
	origin === "sight" ? "sight" : "document" in origin ? origin.document : origin.speaker;
const capital = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1);

/** A sentence that tells a fact; `style` chooses wording and frame. */
function sentence(fact: Fact, origin: Origin, style: number, first: boolean): string {
	const words = fact.words[style % fact.words.length] as string;
	if (origin === "sight") return `${capital(words)}.`;
	if ("document" in origin) {
		const frames = [
			`According to ${origin.document}, ${words}.`,
			`${capital(origin.document)} says that ${words}.`,
			`${capital(words)}, ${origin.document} shows.`,
		];
		return frames[style % frames.length] as string;
	}
	const who = first ? `${origin.speaker}, ${origin.role},` : (origin.speaker.split(" ").at(-1) as string);
	const plain = first ? `${origin.role} ${origin.speaker}` : (origin.speaker.split(" ").at(-1) as string);
	if (fact.quoted) {
		const spoken = fact.words[0] as string;
		const frames = [
			`“${capital(spoken)},” ${plain.replace(/^the /, "")} said.`,
			`${who} said: “${capital(spoken)}.”`,
			`“${capital(spoken)},” said ${plain}.`,
		];
		return frames[style % frames.length] as string;
	}
	const frames = [
		`${capital(words)}, ${plain} said.`,
		`${who} said that ${words}.`,
		`${who} told reporters that ${words}.`,
	];
	return frames[style % frames.length] as string;
}

/** A story of the seed: reports in order of time with what stands behind them. */
export function newsroomStory(matter: Matter, seed: number): Told[] {
	const pick = random(seed);
	const day = (i: number) =>
		`2032-05-${String(3 + Math.floor(i / 3)).padStart(2, "0")}T${String(6 + (i % 3) * 3).padStart(2, "0")}:00:00Z`;
	const seen = (facts: readonly number[]) => {
		const known = new Set<string>();
		return facts.map((f) => {
			const name = nameOf((matter.facts[f] as Fact).origin);
			const first = !known.has(name);
			known.add(name);
			return first;
		});
	};
	const tell = (facts: readonly number[], style: number) => {
		const first = seen(facts);
		return facts.map((f, i) =>
			sentence(matter.facts[f] as Fact, (matter.facts[f] as Fact).origin, style, first[i] as boolean),
		);
	};
	const paragraphs = (sentences: readonly string[]) =>
		sentences.reduce((text, s, i) => text + (i === 0 ? "" : i % 2 === 0 ? "\n\n" : " ") + s, "");
	const own = (facts: readonly number[]) => new Map(facts.map((f) => [f, nameOf((matter.facts[f] as Fact).origin)]));
	const all = matter.facts.map((_, i) => i);
	const report = (id: string, outlet: string, text: string, i: number, style: number): Report => ({
		id,
		text,
		title: matter.headline[style % matter.headline.length] as string,
		outlet,
		published: day(i),
		notes: [],
	});
	const lead = `${matter.place.toUpperCase()} (${agency}) — `;
	const wireFacts = all.slice(0, 6);
	const wire: Told = {
		report: report("wire", agency, lead + paragraphs(tell(wireFacts, 0)), 0, 0),
		origins: own(wireFacts),
		depth: 0,
	};
	const told: Told[] = [wire];
	const size = 4 + pick(4);
	for (let i = 1; i <= size; i++) {
		const outlet = outlets[(i - 1) % outlets.length] as string;
		const id = outlet.toLowerCase().replace(/ /g, "-");
		// One outlet goes and asks; two that did would share each other's very words here, as in life they do not.
		const drawn = pick(5);
		const way = drawn > 2 && told.some((t) => !t.from && t !== wire) ? 2 : drawn;
		const parent = (way === 2 ? told[pick(told.length)] : wire) as Told;
		// Whoever asks for itself has words of its own; those who rewrite choose among the rest.
		const style = way > 2 ? 2 : 1 - (pick(3) % 2);
		const facts = [...parent.origins.keys()].filter((_, k) => k === 0 || pick(4) > 0);
		if (way === 0) {
			// A copy, cut from below.
			const kept = wireFacts.slice(0, 3 + pick(4));
			told.push({
				report: report(id, outlet, lead + paragraphs(tell(kept, 0)), i, 0),
				origins: own(kept),
				depth: 1,
				from: "wire",
				kind: "copy",
			});
		} else if (way <= 2) {
			// A rewriting, crediting its parent every other time.
			const credit = pick(2) === 0 ? `${parent.report.outlet} first reported the matter.` : "";
			const origins = new Map(facts.map((f) => [f, parent.origins.get(f) as string]));
			const text = paragraphs(
				[
					...tell(
						facts.filter((f) => parent.origins.get(f) === nameOf((matter.facts[f] as Fact).origin)),
						style,
					),
					...facts
						.filter((f) => parent.origins.get(f) !== nameOf((matter.facts[f] as Fact).origin))
						.map((f) => sentence(matter.facts[f] as Fact, (matter.facts[f] as Fact).other as Origin, style, true)),
					credit,
				].filter(Boolean),
			);
			told.push({
				report: report(id, outlet, text, i, style),
				origins,
				depth: parent.depth + 1,
				from: parent.report.id,
				kind: "derived",
			});
		} else {
			// Its own reporting: other people for facts that others can tell, and one more fact.
			const asked = all
				.filter((f) => (matter.facts[f] as Fact).other && !(matter.facts[f] as Fact).quoted)
				.slice(0, 1 + pick(3));
			const extra = all.slice(6).filter(() => pick(2) === 0);
			const text = paragraphs([
				...asked.map((f, k) =>
					sentence(matter.facts[f] as Fact, (matter.facts[f] as Fact).other as Origin, style, k === 0),
				),
				...tell(extra, style),
			]);
			const origins = new Map([
				...asked.map((f) => [f, (matter.facts[f] as Fact).other?.speaker as string] as const),
				...own(extra),
			]);
			if (origins.size > 0) told.push({ report: report(id, outlet, text, i, style), origins, depth: 0 });
		}
	}
	return told;
}

/** Two reports depend on each other where one comes from the other, or both from a third. */
function related(told: readonly Told[]): Set<string> {
	const rootOf = (t: Told): string => {
		const parent = t.from && told.find((o) => o.report.id === t.from);
		return parent ? rootOf(parent) : t.report.id;
	};
	const out = new Set<string>();
	for (const a of told)
		for (const b of told) if (a !== b && rootOf(a) === rootOf(b)) out.add([a.report.id, b.report.id].sort().join(" "));
	return out;
}

const seeds = 6;

export const measure: Measure = {
	name: "newsroom",
	what: "Invented stories whose origins and lineage are known: whether the range of origins holds the true number, how wide it is, and lineage by depth of rewriting",
	baseline: "one origin a claim; every pair of reports related",
	data: "generated by eval/newsroom.ts from eval/newsroom-matters.ts, seeded",
	needs: [],
	async run(_, onError) {
		const holds: number[] = [];
		const least: number[] = [];
		const width: number[] = [];
		const one: number[] = [];
		const pairs = { found: 0, right: 0, all: 0, possible: 0 };
		const byDepth = new Map<number, { found: number; all: number }>();
		for (const [m, matter] of matters.entries())
			for (let seed = 1; seed <= seeds; seed++) {
				const told = newsroomStory(matter, seed * 31 + m);
				const marked = [];
				for (const { report } of told) marked.push(await annotateReport(report));
				const story = weighedStory(marked);
				const true_ = related(told);
				const edges = new Set(story.lineage.map((e) => [e.from, e.to].sort().join(" ")));
				for (const e of edges) if (!true_.has(e)) onError(`${matter.place} ${seed}: no lineage between ${e}`);
				pairs.found += edges.size;
				pairs.right += [...edges].filter((e) => true_.has(e)).length;
				pairs.all += true_.size;
				pairs.possible += (told.length * (told.length - 1)) / 2;
				for (const t of told.filter((t) => t.from)) {
					const row = byDepth.get(t.depth) ?? { found: 0, all: 0 };
					row.all++;
					if ([...edges].some((e) => e.split(" ").includes(t.report.id) && true_.has(e))) row.found++;
					byDepth.set(t.depth, row);
				}
				for (const claim of story.claims) {
					if (claim.kind === "dispute") continue;
					// Which fact each mention tells: by the wording that the sentence around it holds.
					const facts = new Set<number>();
					const behind = new Set<string>();
					let clear = true;
					for (const { report, span } of claim.mentions) {
						const t = told.find((x) => x.report.id === report) as Told;
						const fact = factAt(matter, t.report.text, span);
						if (fact === undefined || !t.origins.has(fact)) clear = false;
						else {
							facts.add(fact);
							// What is seen is seen by the makers of one report, and of those that copy it.
							behind.add(t.origins.get(fact) as string);
						}
					}
					if (!clear || facts.size !== 1 || new Set(claim.mentions.map((x) => x.report)).size < 2) continue;
					const { atLeast, atMost } = claim.origins;
					const truth = behind.size;
					holds.push(atLeast <= truth && truth <= atMost ? 1 : 0);
					least.push(atLeast <= truth ? 1 : 0);
					one.push(truth === 1 ? 1 : 0);
					width.push(atMost - atLeast);
					if (atLeast > truth || truth > atMost)
						onError(
							`${matter.place} ${seed}: ${atLeast} to ${atMost}, true ${truth} (${[...behind].join(", ")}): ${claim.statement} | ${claim.origins.groups.map((g) => g.name).join("; ")}`,
						);
				}
			}
		return [
			{ name: "claims", value: holds.length },
			{ name: "range-holds", value: mean(holds), baseline: mean(one) },
			{ name: "at-least-holds", value: mean(least), baseline: 1 },
			{ name: "width", value: mean(width), baseline: 0 },
			{
				name: "lineage-precision",
				value: pairs.right / Math.max(1, pairs.found),
				baseline: pairs.all / pairs.possible,
			},
			{ name: "lineage-recall", value: pairs.right / Math.max(1, pairs.all), baseline: 1 },
			...[...byDepth]
				.sort((a, b) => a[0] - b[0])
				.map(([depth, { found, all }]): Figure => ({ name: `depth-${depth}-related-found`, value: found / all })),
		];
	},
};

/** The fact whose wording stands at `span` of the text. */
function factAt(matter: Matter, text: string, [start, end]: readonly [number, number]): number | undefined {
	const lower = text.toLowerCase();
	let best: number | undefined;
	let most = 0;
	matter.facts.forEach(({ words }, f) => {
		for (const wording of words)
			for (let at = lower.indexOf(wording.toLowerCase()); at >= 0; at = lower.indexOf(wording.toLowerCase(), at + 1)) {
				const shared = Math.min(end, at + wording.length) - Math.max(start, at);
				if (shared > most) [best, most] = [f, shared];
			}
	});
	return best;
}
