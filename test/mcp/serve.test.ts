import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { serveMcp } from "../../src/mcp/index.js";
import { lockDossier } from "../exports/dossiers.js";
import { fakeComparer } from "./connected.js";

const line = (message: object) => `${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`;
const clientInfo = { name: "test", version: "0.0.0" };
const params = { protocolVersion: "2025-06-18", capabilities: {}, clientInfo };
const initialize = line({ id: 1, method: "initialize", params });

/** What has been written to a stream until now. */
function written(stream: PassThrough): () => string {
	let out = "";
	stream.on("data", (chunk) => {
		out += chunk;
	});
	return () => out;
}

function served(comparer = fakeComparer().comparer, loaded?: Parameters<typeof serveMcp>[0]["loaded"]) {
	const stdin = new PassThrough();
	const stdout = new PassThrough();
	const logged: string[] = [];
	const done = serveMcp({ version: "0.0.0", log: (l) => logged.push(l), comparer, loaded, stdin, stdout });
	return { stdin, stdout, logged, done };
}

test("nothing but protocol is written, whatever comes in, and serving ends when the input does", async () => {
	const { stdin, stdout, logged, done } = served();
	const out = written(stdout);
	stdin.write(`this is no JSON\n{"jsonrpc":"2.0"}\n${initialize}`);
	stdin.write(line({ method: "notifications/initialized" }));
	stdin.write(line({ id: 2, method: "tools/call", params: { name: "no_such_tool", arguments: {} } }));
	stdin.write(line({ id: 3, method: "tools/list" }));
	await expect.poll(() => out().match(/\n/g)).toHaveLength(3);
	stdin.end();
	await done;
	expect(logged.length).toBeGreaterThan(0);
	const answers = out()
		.trim()
		.split("\n")
		.map((answer) => JSON.parse(answer));
	expect(answers.map(({ id }) => id).sort()).toEqual([1, 2, 3]);
	expect(answers.every(({ jsonrpc }) => jsonrpc === "2.0")).toBe(true);
	expect(answers.find(({ id }) => id === 2).error.message).toContain("no_such_tool");
});

test("reports given at the start are compared meanwhile, and a failure of that is logged and told to who asks", async () => {
	const { comparer, calls } = fakeComparer(async () => {
		throw new Error("the lock is shut");
	});
	const { stdin, stdout, logged, done } = served(comparer, { reports: [{ id: "a", text: "b", notes: [] }], notes: [] });
	const out = written(stdout);
	stdin.write(initialize + line({ method: "notifications/initialized" }));
	const call = { name: "compare_reports", arguments: { dossier: "loaded" } };
	stdin.write(line({ id: 2, method: "tools/call", params: call }));
	await expect.poll(out).toContain('"isError":true');
	stdin.end();
	await done;
	expect(calls).toHaveLength(1);
	expect(logged.join("\n")).toContain("the reports could not be compared: the lock is shut");
});

test("a dossier given at the start is answered from at once and not made anew", async () => {
	const { comparer, calls } = fakeComparer();
	const { stdin, stdout, logged, done } = served(comparer, { dossier: lockDossier() });
	const out = written(stdout);
	stdin.write(initialize + line({ method: "notifications/initialized" }));
	const call = { name: "compare_reports", arguments: { dossier: "loaded" } };
	stdin.write(line({ id: 2, method: "tools/call", params: call }));
	await expect.poll(out).toContain(lockDossier().claims[0]?.id);
	stdin.end();
	await done;
	expect(calls).toHaveLength(0);
	expect(logged.join("\n")).toContain('ready under the id "loaded"');
});
