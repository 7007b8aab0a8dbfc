/** What a Content-Type header tells. */
export interface MediaType {
	/** In lower case, without parameters; undefined when none is told. */
	readonly type: string | undefined;
	/** Character set as the sender named it. */
	readonly charset: string | undefined;
}

/** The character set and type in a Content-Type header. */
export function mediaTypeOf(header: string | null): MediaType {
	const type = /^\s*([\w.+-]+\/[\w.+-]+)/.exec(header ?? "")?.[1]?.toLowerCase();
	const charset = /;\s*charset\s*=\s*["']?([\w.:-]+)/i.exec(header ?? "")?.[1];
	return { type, charset };
}
