/** Letters that hardly pack, the same on every run (Park and Miller's generator). */
export function noise(length: number, seed = 1): string {
	let state = seed;
	return Array.from({ length }, () => {
		state = (state * 48_271) % 2_147_483_647;
		return String.fromCharCode(97 + (state % 26));
	}).join("");
}
