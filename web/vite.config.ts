import { createHash } from "node:crypto";
import { resolve } from "node:path";
import preact from "@preact/preset-vite";
import { defineConfig, type Plugin } from "vite";
import { viteSingleFile } from "vite-plugin-singlefile";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text, "utf8").digest("base64")}'`;

const insides = (html: string, element: "script" | "style") =>
	[...html.matchAll(new RegExp(`<${element}(?![^>]*application/json)[^>]*>([\\s\\S]*?)</${element}>`, "g"))].map(
		(found) => hashOf(found[1] as string),
	);

/** Writes the page's own policy: nothing may load or run but the one script and the one style sheet it was built with. */
function contentSecurityPolicy(): Plugin {
	return {
		name: "content-security-policy",
		enforce: "post",
		generateBundle: {
			// After the scripts and styles have been written into the page.
			order: "post",
			handler(_options, bundle) {
				for (const file of Object.values(bundle)) {
					if (file.type !== "asset" || !file.fileName.endsWith(".html")) continue;
					const html = String(file.source);
					const policy = [
						"default-src 'none'",
						`script-src ${insides(html, "script").join(" ")}`,
						`style-src ${insides(html, "style").join(" ")}`,
						"img-src data:",
						"base-uri 'none'",
						"form-action 'none'",
					].join("; ");
					file.source = html.replace("%POLICY%", () => policy);
				}
			},
		},
	};
}

export default defineConfig({
	root: import.meta.dirname,
	plugins: [preact({ devToolsEnabled: false, prefreshEnabled: false }), viteSingleFile(), contentSecurityPolicy()],
	build: { outDir: resolve(import.meta.dirname, "../dist/web"), emptyOutDir: false, modulePreload: false },
});
