import { lookup } from "node:dns/promises";
import { connect as connectPlain, isIP, type Socket } from "node:net";
import { connect as connectSecure } from "node:tls";

/** Where a connection goes: a checked IP address, and the name that the other side must prove to have. */
export interface Target {
	readonly address: string;
	readonly port: number;
	readonly host: string;
	readonly secure: boolean;
}

/** The way to the internet; tests give one of their own. Both reject with an `Error` when they fail. */
export interface Network {
	/** All IP addresses of a host name, in the order in which they should be tried. */
	resolve(host: string): Promise<readonly string[]>;
	/** An open connection to that very address and no other, encrypted when `secure`; given up when `signal` says so. */
	connect(target: Target, signal: AbortSignal): Promise<Socket>;
}

/** The machine's own network: its resolver, and TLS with the certificates that Node trusts. */
export const ownNetwork: Network = {
	async resolve(host) {
		const found = await lookup(host, { all: true, verbatim: true });
		// A machine without a way to IPv6 is commoner than one without a way to IPv4.
		return [...found].sort((a, b) => a.family - b.family).map(({ address }) => address);
	},
	connect({ address, port, host, secure }, signal) {
		return new Promise((resolve, reject) => {
			const to = { host: address, port };
			const socket = secure
				? connectSecure({ ...to, ...(isIP(host) ? {} : { servername: host }), ALPNProtocols: ["http/1.1"] })
				: connectPlain(to);
			const giveUp = () => socket.destroy(new Error("given up"));
			signal.addEventListener("abort", giveUp, { once: true });
			if (signal.aborted) giveUp();
			socket.once(secure ? "secureConnect" : "connect", () => {
				signal.removeEventListener("abort", giveUp);
				resolve(socket);
			});
			socket.on("error", (error) => {
				signal.removeEventListener("abort", giveUp);
				reject(error);
			});
		});
	},
};
