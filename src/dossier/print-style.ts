import pc from "picocolors";
import stringWidth from "string-width";
import wrapAnsi from "wrap-ansi";

/** How a page for the terminal is to look. */
export interface PrintStyle {
	/** Columns to fill at most. Default 80; taken as at least 40. */
	readonly width?: number;
	/** Whether to use colour and weight. Default false. */
	readonly color?: boolean;
	/** Whether to print every entry of long lists. Default false. */
	readonly all?: boolean;
}

const margin = (n: number) => " ".repeat(n);

/** Writes lines of one width and style. Everything given to it must be safe to print (`visibleText`). */
export class Printer {
	readonly width: number;
	readonly all: boolean;
	readonly paint: ReturnType<typeof pc.createColors>;
	readonly #lines: string[] = [];

	constructor({ width = 80, color = false, all = false }: PrintStyle = {}) {
		this.width = Math.max(40, Math.floor(width) || 80);
		this.all = all;
		this.paint = pc.createColors(color);
	}

	/** Adds a paragraph, wrapped; its first line stands at `indent`, the following ones `hang` further in. */
	add(text: string, indent = 0, hang = 0): void {
		const wrapped = wrapAnsi(text, this.width - indent - hang, { hard: true }).split("\n");
		wrapped.forEach((line, i) => {
			this.#lines.push(`${margin(i === 0 ? indent : indent + hang)}${line}`.trimEnd());
		});
	}

	/** Adds an entry whose `head` stands in a column of `column` cells and whose `text` is wrapped beside it. */
	entry(head: string, text: string, column: number, indent = 2): void {
		const wide = stringWidth(head) > column - 2;
		if (wide) this.add(head, indent);
		const lines = wrapAnsi(text, this.width - indent - column, { hard: true }).split("\n");
		lines.forEach((line, i) => {
			const lead = i === 0 && !wide ? head + margin(column - stringWidth(head)) : margin(column);
			this.#lines.push(`${margin(indent)}${lead}${line}`.trimEnd());
		});
	}

	heading(text: string, aside = ""): void {
		this.gap();
		this.add(this.paint.bold(text.toUpperCase()) + (aside ? this.paint.dim(`  ${aside}`) : ""));
	}

	/** One blank line, never two. */
	gap(): void {
		if (this.#lines.length > 0 && this.#lines.at(-1) !== "") this.#lines.push("");
	}

	toString(): string {
		return `${this.#lines.join("\n").trimEnd()}\n`;
	}
}
