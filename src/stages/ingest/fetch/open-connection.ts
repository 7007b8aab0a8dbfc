import type { Socket } from "node:net";
import { FetchFailure, seconds } from "./fetch-failure.js";
import type { FetchLimits } from "./fetch-limits.js";
import type { Network } from "./network.js";
import { refusedAddress } from "./refused-address.js";
import { addressInHost } from "./web-address.js";

/** Addresses of one host that are tried one after the other. */
const mostTried = 4;

const reasonOf = (error: unknown) =>
	(
		(error as NodeJS.ErrnoException | undefined)?.code ?? (error instanceof Error ? error.message : String(error))
	).slice(0, 120);

/** Codes of Node's errors that are about the other side's certificate. */
const certificateFault = /CERT|ALTNAME|SIGNATURE/;

/** The promise's value, or a rejection as soon as `signal` gives up. */
function until<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
	return new Promise((resolve, reject) => {
		const giveUp = () => reject(signal.reason);
		signal.addEventListener("abort", giveUp, { once: true });
		if (signal.aborted) giveUp();
		promise.then(resolve, reject).finally(() => signal.removeEventListener("abort", giveUp));
	});
}

/** The public addresses of a host. One address among them that is not public refuses the host: it is how names are made to lead inside. */
async function checkedAddresses(url: URL, network: Network, signal: AbortSignal): Promise<readonly string[]> {
	const literal = addressInHost(url);
	let addresses: readonly string[];
	try {
		addresses = literal ? [literal] : await until(network.resolve(url.hostname), signal);
	} catch (cause) {
		signal.throwIfAborted();
		throw new FetchFailure("unknown-host", `No address of the host was found (${reasonOf(cause)}). Check its name.`, {
			cause,
		});
	}
	if (addresses.length === 0)
		throw new FetchFailure("unknown-host", "The host has no address on the internet. Check its name.");
	for (const address of addresses) {
		const kind = refusedAddress(address);
		if (kind)
			throw new FetchFailure(
				"refused-address",
				`It was not fetched: its host leads to ${kind} (${address}). Only pages on the public internet are read.`,
			);
	}
	return addresses;
}

/**
 * An open connection to a URL's host. The very address that was checked is connected to: the name is resolved once, so
 * that a second, different answer changes nothing. Throws a `FetchFailure`, or the signal's reason when it gave up.
 */
export async function openConnection(
	url: URL,
	{ network, limits }: { readonly network: Network; readonly limits: FetchLimits },
	signal: AbortSignal,
): Promise<Socket> {
	const late = AbortSignal.timeout(limits.connect);
	const either = AbortSignal.any([signal, late]);
	const secure = url.protocol === "https:";
	try {
		const addresses = await checkedAddresses(url, network, either);
		let failed: unknown;
		for (const address of addresses.slice(0, mostTried)) {
			try {
				const target = { address, port: secure ? 443 : 80, host: addressInHost(url) ?? url.hostname, secure };
				return await until(network.connect(target, either), either);
			} catch (error) {
				either.throwIfAborted();
				failed = error;
			}
		}
		const reason = reasonOf(failed);
		const message = certificateFault.test(reason)
			? `${url.host} could not prove that it is the host of this name (${reason}). It was left out: open it in a browser to see why.`
			: `No connection to ${url.host} could be made (${reason}). Check the address, and whether this machine is online.`;
		throw new FetchFailure("no-connection", message, { cause: failed });
	} catch (error) {
		signal.throwIfAborted();
		if (!late.aborted || error instanceof FetchFailure) throw error;
		throw new FetchFailure(
			"no-connection",
			`${url.host} did not take a connection within ${seconds(limits.connect)}. Try again later.`,
		);
	}
}
