/** Union-find: which keys are joined, in one step or over others. */
export class Joined<K extends string | number> {
	readonly #parents = new Map<K, K>();

	#root(key: K): K {
		let at = key;
		for (let up = this.#parents.get(at); up !== undefined; up = this.#parents.get(at)) {
			const over = this.#parents.get(up);
			if (over !== undefined) this.#parents.set(at, over);
			at = up;
		}
		return at;
	}

	has(a: K, b: K): boolean {
		return this.#root(a) === this.#root(b);
	}

	add(a: K, b: K): void {
		const [x, y] = [this.#root(a), this.#root(b)];
		if (x !== y) this.#parents.set(x > y ? x : y, x > y ? y : x);
	}
}
