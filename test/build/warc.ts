/** A record of a WARC file, as bytes. */
export function warcRecord(
	type: string,
	headers: Readonly<Record<string, string | number>>,
	body: string | Uint8Array = "",
): Buffer {
	const bytes = Buffer.from(body as string);
	const all = { "WARC-Type": type, "WARC-Date": "2031-03-05T10:00:00Z", "Content-Length": bytes.length, ...headers };
	const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
	return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join("")}\r\n`), bytes, Buffer.from("\r\n\r\n")]);
}

/** A record of a page as it was fetched: the whole HTTP response. */
export function captured(
	url: string,
	content: string | Uint8Array,
	{
		status = "200 OK",
		http = {},
		warc = {},
	}: {
		readonly status?: string;
		readonly http?: Readonly<Record<string, string>>;
		readonly warc?: Readonly<Record<string, string | number>>;
	} = {},
): Buffer {
	const headers = { "Content-Type": "text/html; charset=utf-8", ...http };
	const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
	const head = Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`);
	return warcRecord(
		"response",
		{ "WARC-Target-URI": url, "Content-Type": "application/http; msgtype=response", ...warc },
		Buffer.concat([head, Buffer.from(content as string)]),
	);
}

/** An invented page about the Mirel lock, told in its own words by `line`. */
export const lockPage = (line: string): string =>
	`<!doctype html><html><head><title>Mirel lock</title></head><body><article><h1>Mirel lock</h1><p>${line}</p></article></body></html>`;
