import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { chromiumPath } from "./web/browser.js";

const root = resolve(import.meta.dirname, "..");

/** Everything the built page is made of. */
const sources = ["web", "src/core", "src/text", "src/dossier", "src/stages/compose", "package-lock.json"];

function newest(path: string): number {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return readdirSync(path).reduce((latest, name) => Math.max(latest, newest(join(path, name))), 0);
}

/** Builds the dossier page when its sources are newer than the last build, and unpacks the browser once for all workers. */
export default async function setup(): Promise<void> {
	const page = join(root, "dist/web/index.html");
	const stale = !existsSync(page) || sources.some((source) => newest(join(root, source)) > statSync(page).mtimeMs);
	if (stale) {
		execFileSync(
			process.execPath,
			[join(root, "node_modules/vite/bin/vite.js"), "build", "web", "--logLevel", "error"],
			{
				cwd: root,
				stdio: "inherit",
				env: { ...process.env, NODE_ENV: "production" },
			},
		);
	}
	await chromiumPath();
}
