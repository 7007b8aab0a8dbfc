/** Before a number: "a mother of two" has so many children, whatever follows. */
export const parentOf = /\b(?:mother|father|mom|mum|dad|parent)s? of $/i;
