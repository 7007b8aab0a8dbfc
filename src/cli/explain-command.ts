import { type Dossier, HearsayError } from "../core/index.js";
import { explainClaim, findClaims } from "../dossier/index.js";
import { reportsOf } from "../dossier/standing-in-words.js";
import { visibleText } from "../dossier/visible-text.js";
import { dossierFrom } from "./dossier-from.js";
import type { ReaderOptions } from "./reader-for.js";
import { type CommandIo, wantsColor, writeAll } from "./terminal-io.js";

export interface ExplainOptions extends ReaderOptions {
	readonly json?: boolean;
	readonly all?: boolean;
	readonly color?: boolean;
	readonly width?: number;
}

/** Other claims named when several fit. */
const mostOthers = 8;

function notFound(query: string, { claims }: Dossier): HearsayError {
	const some = claims.slice(0, 3).map((c) => `\n  ${c.id}  ${visibleText(c.statement).slice(0, 70)}`);
	const hint = some.length > 0 ? `\nThe heaviest claims here are:${some.join("")}` : "";
	return new HearsayError(
		"notFound",
		`No claim fits "${query}". Give the id that hearsay dossier prints after a claim, or words that its quotations hold.${hint}`,
	);
}

/** `hearsay explain`: the reasons and the words behind the claim that fits best; other fitting claims are named on standard error. */
export async function explainCommand(
	query: string,
	paths: readonly string[],
	options: ExplainOptions,
	io: CommandIo,
): Promise<void> {
	const dossier = await dossierFrom(paths, options, io);
	const [claim, ...others] = findClaims(dossier, query);
	if (!claim) throw notFound(query, dossier);
	if (options.json) {
		const carriers = new Set(reportsOf(claim));
		const found = {
			claim,
			voices: dossier.voices
				.filter((v) => v.story === claim.story && claim.mentions.some((m) => m.voice === v.id || m.via === v.id))
				.map(({ statements: _, ...voice }) => voice),
			lineage: dossier.lineage.filter((e) => carriers.has(e.from) && carriers.has(e.to)),
			others: others.map((c) => c.id),
		};
		await writeAll(io.stdout, `${JSON.stringify(found, null, 1)}\n`);
		return;
	}
	const color = wantsColor(options.color, io.stdout, io.env);
	const width = options.width ?? io.stdout.columns ?? 80;
	await writeAll(io.stdout, explainClaim(dossier, claim, { color, width, all: options.all ?? false }));
	if (others.length > 0) {
		io.stderr.write(`${others.length} more fit "${query}":\n`);
		for (const other of others.slice(0, mostOthers))
			io.stderr.write(`  ${other.id}  ${visibleText(other.statement).slice(0, 70)}\n`);
	}
}
