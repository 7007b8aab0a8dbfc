import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readReports, streamReports } from "../src/pipeline.js";
import { captured, lockPage } from "./build/warc.js";

let folder: string;
beforeAll(() => {
	folder = mkdtempSync(join(tmpdir(), "hearsay-stream-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const story = (n: number) =>
	`The Mirel lock stays shut, said Ilse Moor, chair of the harbour board of Halden, on day ${n} of the matter. About ${n + 20} barges are waiting at the quay, and their skippers are angry.`;

async function streamed(paths: readonly string[]) {
	const ids: string[] = [];
	for await (const found of streamReports(paths)) ids.push("report" in found ? found.report.id : found.note.code);
	return ids;
}

test("reports come in the order they are read, whatever their formats, and the same as when read together", async () => {
	const path = join(folder, "mixed");
	mkdirSync(path);
	const furniture = "Subscribe to our letter\n\n";
	writeFileSync(path.concat("/a.html"), lockPage(story(1)));
	writeFileSync(path.concat("/b.txt"), furniture + story(2));
	writeFileSync(path.concat("/c.jsonl"), `${JSON.stringify({ id: "line", text: story(3) })}\n`);
	writeFileSync(path.concat("/d.txt"), furniture + story(4));
	const together = await readReports([path]);
	expect(await streamed([path])).toEqual(["a", "b", "line", "d"]);
	expect(together.reports.map((r) => r.id)).toEqual(["a", "b", "line", "d"]);
	expect(together.reports.map((r) => r.text).join()).not.toContain("Subscribe");
});

test("pages come while the rest of the archive is still to be read", async () => {
	let pulled = 0;
	async function* archive() {
		for (let n = 0; n < 100; n++) {
			pulled++;
			yield captured(`https://courier.example/${n}`, lockPage(story(n)));
		}
	}
	const stream = streamReports(["-"], { stdin: archive() });
	expect((await stream.next()).value).toMatchObject({ report: { id: "stdin-1", url: "https://courier.example/0" } });
	expect(pulled).toBeLessThan(10);
	await stream.return(undefined);
});

test("more texts than are held back come in their order too, none lost", async () => {
	const path = join(folder, "texts");
	mkdirSync(path);
	const name = (n: number) => String(n).padStart(4, "0");
	for (let n = 0; n < 1_100; n++) writeFileSync(join(path, `${name(n)}.txt`), story(n));
	expect(await streamed([path])).toEqual(Array.from({ length: 1_100 }, (_, n) => name(n)));
});
