/**
 * Keys joined in pairs, and so in sets: when one is joined with another and that with a third, the first and the third
 * are joined too (union-find). A key that was never joined is a set of its own. The least key of a set (by `<`) stands for
 * it, so that nothing hangs on the order in which pairs are joined.
 */
export class Joined<K extends string | number> {
	readonly #parents = new Map<K, K>();

	/** The key that stands for all that `key` is joined with: the least of them. */
	rootOf(key: K): K {
		let at = key;
		for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) {
			const over = this.#parents.get(up);
			if (over !== undefined) this.#parents.set(at, over);
			at = up;
		}
		return at;
	}

	/** Whether two keys are joined, in one step or over others. */
	has(a: K, b: K): boolean {
		return this.rootOf(a) === this.rootOf(b);
	}

	add(a: K, b: K): void {
		const [x, y] = [this.rootOf(a), this.rootOf(b)];
		if (x !== y) this.#parents.set(x > y ? x : y, x > y ? y : x);
	}
}
