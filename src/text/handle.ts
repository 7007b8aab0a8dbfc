/** The handle of who signs a post that a report shows: "(@annholt)" of "— Ann Holt (@annholt) March 8, 2024". */
export const handle = /\(@\w{1,30}\)/;
