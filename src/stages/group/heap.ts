/** A binary heap: `pop` gives the item that comes first by `before`, which must order any two items. */
export class Heap<T> {
	readonly #items: T[] = [];
	readonly #before: (x: T, y: T) => boolean;

	constructor(before: (x: T, y: T) => boolean) {
		this.#before = before;
	}

	push(item: T): void {
		const items = this.#items;
		let i = items.push(item) - 1;
		while (i > 0) {
			const up = (i - 1) >> 1;
			if (!this.#before(item, items[up] as T)) break;
			items[i] = items[up] as T;
			i = up;
		}
		items[i] = item;
	}

	pop(): T | undefined {
		const items = this.#items;
		const top = items[0];
		const last = items.pop();
		if (items.length === 0 || last === undefined) return top;
		let i = 0;
		for (;;) {
			let child = 2 * i + 1;
			if (child >= items.length) break;
			if (child + 1 < items.length && this.#before(items[child + 1] as T, items[child] as T)) child++;
			if (!this.#before(items[child] as T, last)) break;
			items[i] = items[child] as T;
			i = child;
		}
		items[i] = last;
		return top;
	}
}
