import { readFileSync } from "node:fs";
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import { exitCodes, HearsayError } from "../core/index.js";
import { exportFormats, tables } from "../exports/index.js";
import { annotateCommand } from "./annotate-command.js";
import { type DossierOptions, dossierCommand, formats } from "./dossier-command.js";
import { type ExplainOptions, explainCommand } from "./explain-command.js";
import { type ExportOptions, exportCommand } from "./export-command.js";
import { groupCommand } from "./group-command.js";
import { mcpCommand } from "./mcp-command.js";
import { type ModelOptions, modelCommand } from "./model-command.js";
import type { ReaderOptions } from "./reader-for.js";
import type { CommandIo } from "./terminal-io.js";

function version(): string {
	return JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")).version;
}

function columns(value: string): number {
	const n = Number(value);
	if (!Number.isInteger(n) || n < 40 || n > 1000)
		throw new InvalidArgumentError("Give a whole number of columns from 40 to 1000.");
	return n;
}

const examples = (lines: readonly string[]) => `\nExamples:\n${lines.map((line) => `  ${line}\n`).join("")}`;

/** What every command reads, as its help says it. */
const readable = "files, folders or web addresses (http, https) of reports, feeds, mail, documents or archives";
const readableOrSaved = `${readable}, or one dossier saved as JSON`;
const readableOrLines = `${readable}; without any, JSON lines {id, text, …} on standard input`;

function programFor(io: CommandIo): Command {
	const program = new Command("hearsay")
		.description(
			"Reads many news reports of one matter and tells who said what, how many independent\norigins stand behind each claim, and where the reports differ. It never rules on truth.",
		)
		.version(version(), "-V, --version", "print the version")
		.helpOption("-h, --help", "print this help")
		.exitOverride()
		.showHelpAfterError("(hearsay --help shows what there is)")
		.configureOutput({
			writeOut: (text) => void io.stdout.write(text),
			writeErr: (text) => void io.stderr.write(text),
			getOutHelpWidth: () => io.stdout.columns ?? 80,
			getErrHelpWidth: () => io.stderr.columns ?? 80,
		});

	program.addHelpText(
		"after",
		`${examples([
			"hearsay dossier reports/                            the story on a terminal",
			"hearsay dossier reports/ --out dossier.html         the same as a page to open",
			'hearsay explain "stays shut" reports/              why a claim stands as it does',
			"hearsay annotate < reports.jsonl | jq .attributions",
		])}\nExit status: 0 done, 2 misuse, 3 not found, 4 a source failed, 70 a bug.\n`,
	);

	const dossier = program
		.command("dossier")
		.description("tell the story of a set of reports")
		.argument("<path...>", `${readableOrSaved}; - is standard input`)
		.addOption(new Option("-f, --format <format>", "how to tell it").choices(formats))
		.option("-o, --out <file>", "write to a file; its ending decides the format where --format does not")
		.option("--all", "print every entry of long lists")
		.addHelpText(
			"after",
			examples([
				"hearsay dossier reports/ more.jsonl",
				"hearsay dossier reports/ https://paper.example/2031/bridge.html",
				"hearsay dossier https://paper.example/feed.xml    every item of a feed",
				"hearsay dossier reports/ --format md > memo.md",
				"hearsay dossier reports/ --format json | jq '.claims[] | select(.disagreement)'",
				"hearsay dossier story.json --out story.html        a saved dossier (or story.json.gz), told another way",
				"cat reports.jsonl | hearsay dossier -",
			]),
		)
		.action((paths: string[], options: DossierOptions) => dossierCommand(paths, options, io));

	const annotate = program
		.command("annotate")
		.description("mark attributions, voices, figures, dates, names and credits of each report, one JSON line a report")
		.argument("[path...]", readableOrLines)
		.addHelpText(
			"after",
			examples(["hearsay annotate < reports.jsonl > marks.jsonl", "hearsay annotate reports/ | head -1 | jq .voices"]),
		)
		.action((paths: string[], options: ReaderOptions) => annotateCommand(paths, options, io));

	program
		.command("group")
		.description("part reports into stories, one JSON line {id, story} a report")
		.argument("[path...]", readableOrLines)
		.addHelpText("after", examples(["hearsay group < reports.jsonl", "hearsay group reports/"]))
		.action((paths: string[]) => groupCommand(paths, io));

	const explain = program
		.command("explain")
		.description("show the reasons and the words behind one claim")
		.argument("<claim>", "id of the claim (its beginning will do), or words to look for")
		.argument("<path...>", `${readableOrSaved}; - is standard input`)
		.option("--json", "as JSON, for programs")
		.option("--all", "print every entry of long lists")
		.addHelpText(
			"after",
			examples([
				"hearsay explain c-4be0 reports/",
				'hearsay explain "40 barges" reports/',
				"hearsay explain c-4be0 reports/ --json",
				"hearsay explain c-4be0 story.json                   a saved dossier, without reading the reports again",
			]),
		)
		.action((claim: string, paths: string[], options: ExplainOptions) => explainCommand(claim, paths, options, io));

	const exporting = program
		.command("export")
		.description("write the dossier of a set of reports in the format of another tool (docs/formats tells each)")
		.argument("<path...>", `${readableOrSaved}; - is standard input`)
		.addOption(new Option("-a, --as <format>", "the format to write").choices(exportFormats).makeOptionMandatory())
		.option("-o, --out <path>", "the file to write, or the folder for csv, parquet and annotations")
		.addOption(new Option("-t, --table <table>", "one table of csv or parquet").choices(tables.map((t) => t.name)))
		.addHelpText(
			"after",
			examples([
				"hearsay export reports/ --as csv --out tables/",
				"hearsay export reports/ --as csv --table claims > claims.csv",
				"hearsay export reports/ --as annotations --out annotations/",
				"hearsay export reports/ --as ndjson | jq -c 'select(.type == \"claim\")'",
				"hearsay dossier reports/ --format json > story.json",
				"hearsay export story.json --as graphml --out story.graphml    made once, written many times",
			]),
		)
		.action((paths: string[], options: ExportOptions) => exportCommand(paths, options, io));

	const model = program
		.command("model")
		.description("show which trained model reads the reports")
		.option("--json", "as JSON, for programs")
		.addHelpText("after", examples(["hearsay model", "hearsay model --model my-model/ --json"]))
		.action((options: ModelOptions) => modelCommand(options, io));

	const mcp = program
		.command("mcp")
		.description(
			"serve a language model: the Model Context Protocol on standard input and output, with tools to compare reports, find who said what, and count and explain the origins of a claim",
		)
		.argument("[path...]", `${readableOrSaved}, to have ready; nothing else is read or fetched`)
		.addHelpText(
			"after",
			examples([
				"hearsay mcp                                         the client hands in the reports",
				'hearsay mcp reports/                                and these it can ask for as "loaded"',
				"hearsay mcp story.json                              the same of a saved dossier, without waiting",
				"hearsay mcp --model my-model/                       read with a model of your own",
			]),
		)
		.action((paths: string[], options: ReaderOptions) => mcpCommand(paths, { ...options, version: version() }, io));

	for (const command of [dossier, annotate, explain, exporting, model, mcp])
		command.option(
			"--model <folder>",
			"read with the model in this folder, made by training/, and not the package's own",
		);
	for (const command of [dossier, explain]) {
		command
			.option("--color", "colour even where no terminal reads")
			.option("--no-color", "no colour")
			.option("--width <columns>", "columns to fill (40 to 1000)", columns);
	}
	return program;
}

function explained(error: unknown, io: CommandIo): number {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.misuse;
	if (error instanceof HearsayError) {
		io.stderr.write(`hearsay: ${error.message}\n`);
		return error.exitCode;
	}
	const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
	io.stderr.write(
		`hearsay: this is a bug in Hearsay, not in what you did. Please report it with the command you gave and these lines:\n\n${stack}\n`,
	);
	return exitCodes.bug;
}

/** Runs one command line (without the program's name) and gives its exit status. Never throws. */
export async function runCommand(args: readonly string[], io: CommandIo): Promise<number> {
	try {
		await programFor(io).parseAsync([...args], { from: "user" });
		return 0;
	} catch (error) {
		return explained(error, io);
	}
}
