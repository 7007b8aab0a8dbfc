import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import type { Dossier } from "../../src/core/index.js";
import { renderHtml } from "../../src/dossier/html.js";

/** Where Linux systems keep the libraries that the browser needs beside C's own. */
const libraryFolders = ["/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu", "/usr/lib64", "/usr/lib"];

/** The browser that npm carries, unpacked; `HEARSAY_CHROMIUM` names another where that one does not run (it is for Linux). */
export async function chromiumPath(): Promise<string> {
	if (process.env.HEARSAY_CHROMIUM) return process.env.HEARSAY_CHROMIUM;
	// A bare system lacks those libraries; the package brings them along, but unpacks them only where it takes itself to run.
	if (!libraryFolders.some((folder) => existsSync(join(folder, "libnss3.so")))) {
		process.env.AWS_EXECUTION_ENV ??= "AWS_Lambda_nodejs20.x";
	}
	const { default: sparticuz } = await import("@sparticuz/chromium");
	return sparticuz.executablePath();
}

export interface OpenPage {
	readonly page: Page;
	/** Errors of the page, in its console or thrown. */
	readonly errors: string[];
	/** Addresses the page asked for, besides itself and data in its own text. */
	readonly requests: string[];
}

/** A headless browser that opens dossiers as files from disk. */
export class Desk {
	readonly #browser: Browser;
	readonly #folder = mkdtempSync(join(tmpdir(), "hearsay-page-"));
	#pages = 0;

	private constructor(browser: Browser) {
		this.#browser = browser;
	}

	static async open(): Promise<Desk> {
		const args = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"];
		return new Desk(await chromium.launch({ executablePath: await chromiumPath(), args, headless: true }));
	}

	async show(dossier: Dossier, options: BrowserContextOptions = {}, hash = ""): Promise<OpenPage> {
		const file = join(this.#folder, `${this.#pages++}.html`);
		writeFileSync(file, renderHtml(dossier));
		const context = await this.#browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
		const page = await context.newPage();
		page.setDefaultTimeout(10_000);
		const errors: string[] = [];
		const requests: string[] = [];
		page.on("console", (message) => {
			if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
		});
		page.on("pageerror", (error) => errors.push(error.message));
		page.on("dialog", (dialog) => {
			errors.push(`dialog: ${dialog.message()}`);
			void dialog.dismiss();
		});
		const own = pathToFileURL(file).href;
		page.on("request", (request) => {
			const url = request.url();
			if (!url.startsWith(own) && !url.startsWith("data:")) requests.push(url);
		});
		await page.goto(own + hash);
		await page.locator("h1").waitFor();
		return { page, errors, requests };
	}

	async close(): Promise<void> {
		await this.#browser.close();
		rmSync(this.#folder, { recursive: true, force: true });
	}
}
