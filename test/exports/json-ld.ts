import jsonld, { type JsonLdDocument } from "jsonld";

/** A way to load contexts that knows those of a test alone: nothing is fetched. */
const loaderOf = (contexts: Readonly<Record<string, object>>) => async (url: string) => {
	const context = contexts[url];
	if (!context) throw new Error(`The context ${url} is none of the test's.`);
	return { documentUrl: url, contextUrl: undefined, document: { "@context": context } as unknown as JsonLdDocument };
};

/** A JSON-LD document as N-Quads, a line each, relative names under `https://base.example/`. Invalid names and values fail. */
export async function quadsOf(text: string, contexts: Readonly<Record<string, object>> = {}): Promise<string[]> {
	const quads = await jsonld.toRDF(JSON.parse(text), {
		format: "application/n-quads",
		base: "https://base.example/",
		documentLoader: loaderOf(contexts) as never,
		safe: true,
	} as never);
	return (quads as unknown as string).trimEnd().split("\n");
}
