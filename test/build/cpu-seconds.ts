/** Processor seconds that `work` takes in this process: unlike the clock, the same however busy the machine is. */
export function cpuSeconds(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1e6;
}
