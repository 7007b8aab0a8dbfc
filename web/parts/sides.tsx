import { useMemo } from "preact/hooks";
import type { Claim } from "../../src/core/index.js";
import { listed } from "../../src/dossier/listing.js";
import { reportOnSide, sidesOf } from "../../src/dossier/sides.js";
import { letterOf } from "../words/claim-words.js";
import { MentionWords } from "./mention-words.js";
import { useStory } from "./story-context.js";

/** The sides of a disagreement beside each other, each with its words and its reports. */
export function Sides({ claim }: { readonly claim: Claim }) {
	const { story, labels } = useStory();
	const sides = useMemo(() => sidesOf(claim, story), [story, claim]);
	return (
		<div class="sides">
			{sides.map((side, i) => {
				const { reports, mention } = side;
				const letter = letterOf(i);
				const others = reports
					.filter((id) => id !== mention.report)
					.map((id) => reportOnSide(side, id, labels.get(id) ?? id));
				return (
					<div class={`one-side side-${letter.toLowerCase()}`} key={letter}>
						<span class="side">{letter}</span>
						<MentionWords mention={mention} claim={claim.id} />
						{others.length > 0 && <p class="also">Also {listed(others, 4)}</p>}
					</div>
				);
			})}
		</div>
	);
}
