const words: Readonly<Record<number, string>> = {
	401: "it is only for those who log in. Save the page from your browser and give the file",
	402: "it has to be paid for. Save the page from your browser and give the file",
	403: "the host refuses it to programs. Save the page from your browser and give the file",
	404: "there is no such page. Check the address",
	410: "the page was taken down. An archive of the web may have it",
	429: "the host was asked too often. Wait a while and run again",
	451: "it may not be shown for legal reasons",
};

/** What an HTTP status other than 200 means and what to do, for a note. */
export function statusInWords(status: number): string {
	const meaning =
		words[status] ??
		(status >= 500
			? "the host has a fault of its own. Try again later"
			: "no page came with it. Open the address in a browser");
	return `The host answered ${status}: ${meaning}.`;
}
