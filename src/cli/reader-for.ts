import { openReader, ownReader, type Reader } from "../model/index.js";

export interface ReaderOptions {
	/** Folder of another model than the package's own. */
	readonly model?: string;
}

/** The model a command was asked to read with. */
export function readerFor({ model }: ReaderOptions): Promise<Reader> {
	return model === undefined ? ownReader() : openReader({ folder: model });
}
