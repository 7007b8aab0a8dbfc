import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as z from "zod";
import { HearsayError } from "../core/index.js";

/** What a model folder says of itself in `model.json`. */
const manifest = z.object({
	name: z.string(),
	version: z.string(),
	language: z.literal("en"),
	/** Score from which a cue counts; set on PolNeAR dev. */
	threshold: z.number().min(0).max(1),
	/** Pieces to each side of a cue that the role layers see. */
	reach: z.number().int().positive(),
	/** Numbers that the role layers see of a piece. */
	width: z.number().int().positive(),
	/** SHA-256 of each file, by name. */
	files: z.record(z.string(), z.string()),
});
export type ModelManifest = z.infer<typeof manifest>;

/** A model folder, its files checked. */
export interface ModelFiles {
	readonly folder: string;
	readonly manifest: ModelManifest;
	readonly bytes: number;
	/** Paths of the graphs: each worker maps them itself, so that no copy is held here. */
	readonly encoder: string;
	readonly roles: string;
	readonly dependencies: string;
	readonly tokenizer: object;
	readonly tokenizerConfig: object;
}

/** The model that comes with the package. */
export const ownModel = fileURLToPath(new URL("../../models/en", import.meta.url));

/** Reads a model folder. A missing or altered file fails with its name. */
export async function readModelFiles(folder: string = ownModel): Promise<ModelFiles> {
	const at = resolve(folder);
	const file = async (name: string): Promise<Buffer> => {
		try {
			return await readFile(join(at, name));
		} catch (cause) {
			throw new HearsayError(
				"notFound",
				`The model folder ${at} has no readable ${name}. Name a folder made by training/, or leave --model out for the one that comes with the package.`,
				{ cause },
			);
		}
	};
	const wrong = (name: string, why: string, cause?: unknown) =>
		new HearsayError("sourceFailed", `${join(at, name)} ${why}. Copy or train the model anew.`, { cause });
	const json = (name: string, bytes: Buffer): object => {
		try {
			return JSON.parse(bytes.toString("utf8"));
		} catch (cause) {
			throw wrong(name, "is no JSON", cause);
		}
	};
	const stated = manifest.safeParse(json("model.json", await file("model.json")));
	if (!stated.success) throw wrong("model.json", `is no model manifest (${z.prettifyError(stated.error)})`);
	let bytes = 0;
	const checked = async (name: string): Promise<Buffer> => {
		const content = await file(name);
		const hash = createHash("sha256").update(content).digest("hex");
		if (hash !== stated.data.files[name]) throw wrong(name, "is not the file that model.json names (SHA-256 differs)");
		bytes += content.length;
		return content;
	};
	const [tokenizer, config] = await Promise.all(
		["tokenizer.json", "tokenizer_config.json", "encoder.onnx", "roles.onnx", "dependencies.onnx"].map(checked),
	);
	return {
		folder: at,
		manifest: stated.data,
		bytes,
		encoder: join(at, "encoder.onnx"),
		roles: join(at, "roles.onnx"),
		dependencies: join(at, "dependencies.onnx"),
		tokenizer: json("tokenizer.json", tokenizer as Buffer),
		tokenizerConfig: json("tokenizer_config.json", config as Buffer),
	};
}
