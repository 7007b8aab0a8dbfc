import type { Standing } from "../../src/core/index.js";
import { statementsOf } from "../../src/dossier/choice.js";
import { standingWords } from "../words/claim-words.js";
import { useStory } from "./story-context.js";

const order: readonly Standing[] = ["corroborated", "echoed", "single", "unsourced"];

/** How the statements stand, as bars; each shows its own in the matrix. */
export function StandingBars({ choose }: { readonly choose: (standing: Standing) => void }) {
	const { story } = useStory();
	const statements = statementsOf(story).all;
	const counts = order.map((standing) => statements.filter((claim) => claim.standing === standing).length);
	const most = Math.max(...counts, 1);
	if (statements.length === 0) return null;
	return (
		<section class="standing-bars" aria-labelledby="standing-heading">
			<h2 id="standing-heading">
				{statements.length === 1
					? "How the statement stands"
					: `How the ${statements.length.toLocaleString("en")} statements stand`}
			</h2>
			<ul>
				{order.map((standing, i) => (
					<li key={standing}>
						<button type="button" disabled={counts[i] === 0} onClick={() => choose(standing)}>
							<span class="count">{counts[i]}</span>
							<span class="bar-words">{standingWords[standing]}</span>
							<span class={`standing-bar ${standing}`} style={{ width: `${((counts[i] ?? 0) / most) * 100}%` }} />
						</button>
					</li>
				))}
			</ul>
		</section>
	);
}
