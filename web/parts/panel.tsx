import { useLayoutEffect, useRef } from "preact/hooks";
import type { Route } from "../data/route.js";
import { ClaimDetail } from "./claim-detail.js";
import { Reader, ReaderHead } from "./reader.js";
import { useStory } from "./story-context.js";

const headingId = "panel-heading";

/** The panel beside the story: a claim in detail, or a report's words. Escape closes it; focus then returns to what opened it. */
export function Panel({ route }: { readonly route: Route }) {
	const { story, close } = useStory();
	const panel = useRef<HTMLElement>(null);
	const reading = Boolean(route.report && story.reportOf.has(route.report));
	const what = reading ? `report ${route.report}` : `claim ${route.claim}`;
	useLayoutEffect(() => {
		if (!what || panel.current?.contains(document.activeElement)) return;
		document.getElementById(headingId)?.focus({ preventScroll: true });
	}, [what]);
	// Not after the next paint: a key may come as soon as the panel has the focus.
	useLayoutEffect(() => {
		const onKey = (event: KeyboardEvent) => {
			if (event.key === "Escape" && !event.defaultPrevented) close();
		};
		addEventListener("keydown", onKey);
		return () => removeEventListener("keydown", onKey);
	}, [close]);
	return (
		<aside class="panel" ref={panel} aria-labelledby={headingId}>
			<div class="panel-head">
				{reading ? <ReaderHead route={route} /> : <p class="about">Claim</p>}
				<button type="button" class="close" onClick={close}>
					Close<kbd>Esc</kbd>
				</button>
			</div>
			{reading ? (
				<Reader route={route} headingId={headingId} />
			) : (
				<ClaimDetail id={route.claim as string} headingId={headingId} />
			)}
		</aside>
	);
}
