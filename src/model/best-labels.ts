/**
 * The likeliest sequence of begin, inside and outside labels that is well formed (Viterbi 1967): an inside label follows
 * only its own begin or inside. Label 0 is outside, 2k+1 begins kind k, 2k+2 is inside it.
 *
 * `scores`: `rows` × `labels` scores, any scale that adds up (logits, log probabilities); gives one label a row.
 */
export function bestLabels(scores: Float32Array, rows: number, labels: number): Uint8Array {
	const out = new Uint8Array(rows);
	if (rows === 0) return out;
	const back = new Uint8Array(rows * labels);
	let best = new Float64Array(labels);
	for (let l = 0; l < labels; l++) best[l] = l > 0 && l % 2 === 0 ? -Infinity : (scores[l] as number);
	for (let row = 1; row < rows; row++) {
		let top = 0;
		for (let l = 1; l < labels; l++) if ((best[l] as number) > (best[top] as number)) top = l;
		const next = new Float64Array(labels);
		for (let l = 0; l < labels; l++) {
			let from = top;
			if (l > 0 && l % 2 === 0) from = (best[l] as number) > (best[l - 1] as number) ? l : l - 1;
			back[row * labels + l] = from;
			next[l] = (best[from] as number) + (scores[row * labels + l] as number);
		}
		best = next;
	}
	let at = 0;
	for (let l = 1; l < labels; l++) if ((best[l] as number) > (best[at] as number)) at = l;
	for (let row = rows - 1; row >= 0; row--) {
		out[row] = at;
		at = back[row * labels + at] as number;
	}
	return out;
}

/** Runs of one kind in a well-formed sequence: `[from, to)` rows and the kind's number. */
export function runsOf(labels: Uint8Array): { readonly from: number; readonly to: number; readonly kind: number }[] {
	const out: { from: number; to: number; kind: number }[] = [];
	labels.forEach((label, row) => {
		const last = out.at(-1);
		if (label === 0) return;
		const kind = (label - 1) >> 1;
		if (label % 2 === 0 && last && last.to === row && last.kind === kind) last.to = row + 1;
		else out.push({ from: row, to: row + 1, kind });
	});
	return out;
}
