import { join, resolve } from "node:path";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { expect, test } from "vitest";
import { run } from "../cli/run.js";

const root = resolve(import.meta.dirname, "../..");

test("a client that starts the program compares reports with the real model, while the program goes on answering", async () => {
	const transport = new StdioClientTransport({
		command: process.execPath,
		args: ["--import", "tsx", join(root, "src/cli/main.ts"), "mcp"],
		cwd: root,
		stderr: "pipe",
	});
	let err = "";
	transport.stderr?.on("data", (chunk) => {
		err += chunk;
	});
	const client = new Client({ name: "test", version: "0.0.0" });
	await client.connect(transport);
	const text = 'Ilse Moor said: "The lock stays shut until the toll is paid." About 40 barges wait, she said.';
	const compared = client.callTool({
		name: "compare_reports",
		arguments: { reports: [{ id: "courier", text, outlet: "Halden Courier", published: "2031-03-05" }] },
	});
	// Answered while the reports are read.
	const { tools } = await client.listTools();
	expect(tools.map((tool) => tool.name)).toEqual(["compare_reports", "who_said", "count_origins", "explain_claim"]);
	const { structuredContent, isError } = await compared;
	expect(isError).toBeFalsy();
	expect(structuredContent).toMatchObject({ reports: 1, stories: [{ reports: ["courier"] }] });
	expect(JSON.stringify(structuredContent)).toContain("The lock stays shut until the toll is paid");
	await client.close();
	expect(err).toBe("");
}, 90_000);

test("standard input cannot be a source of reports too", async () => {
	const { status, err } = await run(["mcp", "-"]);
	expect(status).toBe(2);
	expect(err).toContain("Standard input belongs to the protocol");
});

test("a path that does not exist is told before anything is served", async () => {
	const { status, err } = await run(["mcp", "no/such/folder"]);
	expect(status).toBe(3);
	expect(err).toContain("no/such/folder");
});
