import { expect } from "vitest";

/** Seconds of processor time of the yardstick below on the machine that limits of time were set on. */
const yardstick = 0.25;

/**
 * How many times slower than that machine this one is just now, 1 to 4: on an older processor, or beside other work,
 * the same work takes more processor time.
 */
function slowness(): number {
	const before = process.cpuUsage();
	const words = Array.from({ length: 120_000 }, (_, i) => ((i * 2_654_435_761) % 4_294_967_296).toString(36));
	const seen = new Map<string, number>();
	for (const word of words) seen.set(word.slice(0, 4), (seen.get(word.slice(0, 4)) ?? 0) + 1);
	JSON.parse(JSON.stringify([...seen, ...words.sort()]));
	return Math.min(4, Math.max(1, secondsSince(before) / yardstick));
}

/** Seconds of processor time in this process: unlike the clock, nearly the same however busy the machine is. */
function secondsSince(before: NodeJS.CpuUsage): number {
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}

/** Holds that `seconds` of processor time are within `limit`, or would be on the machine that it was set on. */
export function expectInTime(seconds: number, limit: number): void {
	expect(seconds < limit ? seconds : seconds / slowness()).toBeLessThan(limit);
}

/** What `work` gives, if it takes no more than `limit` seconds of processor time. */
export async function inTime<T>(limit: number, work: () => T | Promise<T>): Promise<T> {
	const before = process.cpuUsage();
	const result = await work();
	expectInTime(secondsSince(before), limit);
	return result;
}
