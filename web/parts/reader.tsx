import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Claim, Mention } from "../../src/core/index.js";
import { counted } from "../../src/dossier/listing.js";
import { standingInWords } from "../../src/dossier/standing-in-words.js";
import { everything, filtered } from "../data/filter.js";
import type { Route } from "../data/route.js";
import { webAddress } from "../data/safe-text.js";
import { timeWords } from "../words/time.js";
import { type Highlight, MarkedText } from "./marked-text.js";
import { ShowMore } from "./show-more.js";
import { useStory } from "./story-context.js";

/** Enough to show where a report's claims stand; a text of a thousand marks says nothing. */
const mostMarked = 150;

const sameSpan = (mention: Mention, route: Route) =>
	mention.report === route.report && mention.span[0] === route.at?.[0] && mention.span[1] === route.at[1];

function MentionSteps({ claim, index }: { readonly claim: Claim; readonly index: number }) {
	const { open } = useStory();
	const { mentions } = claim;
	const step = (by: number) => {
		const next = mentions[(index + by + mentions.length) % mentions.length] as Mention;
		open({ claim: claim.id, report: next.report, at: next.span }, true);
	};
	return (
		<nav class="mention-steps" aria-label="Mentions of this claim">
			<button type="button" onClick={() => step(-1)} disabled={mentions.length < 2}>
				<span aria-hidden="true">←</span> Previous
			</button>
			<span role="status">
				Mention {index + 1} of {mentions.length}
			</span>
			<button type="button" onClick={() => step(1)} disabled={mentions.length < 2}>
				Next <span aria-hidden="true">→</span>
			</button>
		</nav>
	);
}

/** Index of the mention that a route shows: the one at its span, else the claim's first in its report. */
function mentionAt(claim: Claim, route: Route): number {
	const exact = claim.mentions.findIndex((mention) => sameSpan(mention, route));
	return exact >= 0 ? exact : claim.mentions.findIndex((mention) => mention.report === route.report);
}

/** Which claim the reader is on, and the way to its other mentions. */
export function ReaderHead({ route }: { readonly route: Route }) {
	const { story, open } = useStory();
	const claim = route.claim ? story.claimOf.get(route.claim) : undefined;
	if (!claim) return <p class="about">Report</p>;
	return (
		<>
			<p class="about">
				<span>On the claim</span>
				<button type="button" class="link" onClick={() => open({ claim: claim.id })}>
					{claim.statement}
				</button>
			</p>
			<MentionSteps claim={claim} index={mentionAt(claim, route)} />
		</>
	);
}

/** What the report says, as statements that lead to their words in it. */
function ClaimsOf({ report }: { readonly report: string }) {
	const { story, open } = useStory();
	const claims = useMemo(() => filtered(story, new Map(), { ...everything, report }), [story, report]);
	if (claims.length === 0) return null;
	return (
		<section class="claims-of" aria-label="Statements in this report">
			<h3>{counted(claims.length, "statement")} in this report</h3>
			<ShowMore items={claims} step={12} what="statements">
				{(shown) => (
					<ul>
						{shown.map((one) => (
							<li key={one.id}>
								<button type="button" class="headline" onClick={() => open({ claim: one.id, report })}>
									{one.statement}
								</button>
								<p class="soft">{standingInWords(one)}</p>
							</li>
						))}
					</ul>
				)}
			</ShowMore>
		</section>
	);
}

/** A report's full text with the words of one claim, or of one span, marked and scrolled to. */
export function Reader({ route, headingId }: { readonly route: Route; readonly headingId: string }) {
	const { story } = useStory();
	const report = story.reportOf.get(route.report as string);
	const claim = route.claim ? story.claimOf.get(route.claim) : undefined;
	const index = claim ? mentionAt(claim, route) : -1;
	// Words inside a mention, or beside the claim, are marked as the address names them.
	const current = route.at ?? claim?.mentions[index]?.span;
	const [from, to] = current ?? [-1, -1];
	const inReport = useMemo(
		() => story.claims.filter((one) => one.mentions.some((mention) => mention.report === report?.id)),
		[story, report],
	);
	const highlights = useMemo((): Highlight[] => {
		// Without a claim or a place to show, every claim in the report is marked.
		const marked = claim ? [claim] : from < 0 ? inReport.slice(0, mostMarked) : [];
		const others = marked
			.flatMap((one) => one.mentions)
			.filter((mention) => mention.report === report?.id && (mention.span[0] !== from || mention.span[1] !== to))
			.map((mention) => ({ span: mention.span, current: false }));
		return from < 0 ? others : [{ span: [from, to], current: true }, ...others];
	}, [claim, report, from, to, inReport]);
	const body = useRef<HTMLDivElement>(null);
	useEffect(() => {
		const mark = report && body.current?.querySelector("mark.current");
		if (mark) mark.scrollIntoView({ block: "center", behavior: "instant" });
		else body.current?.closest(".panel")?.scrollTo({ top: 0 });
	}, [report, from, to]);
	if (!report) return null;
	const address = webAddress(report.url);
	return (
		<article class="reader" ref={body}>
			{report.outlet && <p class="outlet">{report.outlet}</p>}
			<h2 id={headingId} tabIndex={-1}>
				{report.title ?? report.id}
			</h2>
			<p class="facts">
				{report.byline && <span>{report.byline}</span>}
				<span>{report.published ? timeWords(report.published) : "Time of publication unknown"}</span>
				{report.title && <span>{report.id}</span>}
				{address && (
					<a href={address} target="_blank" rel="noreferrer noopener">
						{new URL(address).hostname}
					</a>
				)}
			</p>
			<MarkedText text={report.text} highlights={highlights} />
			<ClaimsOf report={report.id} key={report.id} />
		</article>
	);
}
