/** "1 report", "4 reports". */
export function counted(n: number, one: string, many = `${one}s`): string {
	return `${n} ${n === 1 ? one : many}`;
}

/** "A", "A and B", "A, B and C"; over `most` names: "A, B and 3 more". */
export function listed(names: readonly string[], most = Number.POSITIVE_INFINITY): string {
	if (names.length > most) return `${names.slice(0, most).join(", ")} and ${names.length - most} more`;
	if (names.length < 2) return names[0] ?? "";
	return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
