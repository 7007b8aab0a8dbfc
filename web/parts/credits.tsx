import { memo } from "preact/compat";
import type { Credit } from "../../src/core/index.js";
import { quoted } from "../../src/dossier/excerpt.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

type ReportCredit = Credit & { readonly report: string };

const kindWords: Readonly<Record<Credit["kind"], string>> = {
	agency: "news agency",
	outlet: "outlet",
	document: "document",
	post: "post or broadcast",
	unnamed: "unnamed",
};

/** Whether a source has a name of its own; else the words are the report's: "an interview", "asked not to be named". */
const isName = (name: string) => /[\p{Lu}\p{Lo}\d]/u.test(name);

/** What a source is; not told of words that name no outlet, such as "interview". */
function kindOf(name: string, kind: Credit["kind"]): string {
	return isName(name) || (kind !== "outlet" && kind !== "agency") ? kindWords[kind] : "";
}

/** Sources by name with the places that credit them, most credited first. */
function byName(credits: readonly ReportCredit[]): [name: string, places: ReportCredit[]][] {
	const found = new Map<string, ReportCredit[]>();
	for (const credit of credits) {
		const places = found.get(credit.name);
		if (places) places.push(credit);
		else found.set(credit.name, [credit]);
	}
	return [...found].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
}

/** What the reports name as where they got something, each place open to its words. */
export const Credits = memo(function Credits() {
	const { story, labels, open } = useStory();
	if (story.credits.length === 0) return null;
	return (
		<section class="credits" id="credits" aria-labelledby="credits-heading">
			<h2 id="credits-heading">{story.reports.length === 1 ? "Whom the report credits" : "Whom the reports credit"}</h2>
			<ShowMore items={byName(story.credits)} step={30} what="sources">
				{(shown) => (
					<dl>
						{shown.map(([name, places]) => (
							<div key={name}>
								<dt>
									{isName(name) ? name : quoted(name)}{" "}
									<span class="soft">{kindOf(name, places[0]?.kind ?? "unnamed")}</span>
								</dt>
								<dd>
									{places.slice(0, 40).map((place) => (
										<button
											type="button"
											class="cite"
											key={`${place.report} ${place.span[0]}`}
											onClick={() => open({ report: place.report, at: place.span })}
										>
											{labels.get(place.report) ?? place.report}
										</button>
									))}
								</dd>
							</div>
						))}
					</dl>
				)}
			</ShowMore>
		</section>
	);
});
