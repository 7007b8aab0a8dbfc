import type { Dossier } from "../core/index.js";

export function renderMarkdown(dossier: Dossier): string {
	return dossier.stories.map((s) => `# ${s.title}\n`).join("\n");
}
