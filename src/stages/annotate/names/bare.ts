/** A word in lower case without its point: "mr" for "Mr.". */
export const bare = (word: string): string => word.toLowerCase().replace(/\.$/, "");
