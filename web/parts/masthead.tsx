import { useEffect, useState } from "preact/hooks";
import { counted } from "../../src/dossier/listing.js";
import type { StoryView } from "../data/read-dossier.js";

const themes = ["system", "light", "dark"] as const;
type Theme = (typeof themes)[number];
const key = "hearsay-theme";

function remembered(): Theme {
	try {
		return themes.find((theme) => theme === localStorage.getItem(key)) ?? "system";
	} catch {
		return "system";
	}
}

function ThemeChoice() {
	const [theme, setTheme] = useState(remembered);
	useEffect(() => {
		document.documentElement.dataset.theme = theme;
		try {
			localStorage.setItem(key, theme);
		} catch {
			// A page from disk may have no storage; the choice then lasts as long as the page.
		}
	}, [theme]);
	return (
		<fieldset class="theme">
			<legend class="unseen">Colours</legend>
			{themes.map((choice) => (
				<label key={choice}>
					<input type="radio" name="theme" checked={theme === choice} onChange={() => setTheme(choice)} />
					<span>{choice}</span>
				</label>
			))}
		</fieldset>
	);
}

interface MastheadProps {
	readonly stories: readonly StoryView[];
	readonly shown: StoryView;
	readonly choose: (id: string) => void;
}

/** The line over the page: what this is, which story, light or dark. */
export function Masthead({ stories, shown, choose }: MastheadProps) {
	return (
		<header class="masthead">
			<p class="brand">
				Hearsay <span>who said what, on whose authority</span>
			</p>
			{stories.length > 1 && (
				<label class="story-choice">
					<span>Story</span>
					<select value={shown.id} onChange={(event) => choose(event.currentTarget.value)}>
						{stories.map((story) => (
							<option key={story.id} value={story.id}>
								{story.title} ({counted(story.reports.length, "report")})
							</option>
						))}
					</select>
				</label>
			)}
			<ThemeChoice />
		</header>
	);
}
