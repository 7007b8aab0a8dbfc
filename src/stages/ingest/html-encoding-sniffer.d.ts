declare module "html-encoding-sniffer" {
	/** Name of the character set of an HTML file, by the HTML standard's sniffing of its first bytes. */
	export default function sniffHTMLEncoding(
		bytes: Uint8Array,
		options?: {
			readonly xml?: boolean;
			readonly transportLayerEncodingLabel?: string;
			readonly defaultEncoding?: string;
		},
	): string;
}
