import { useCallback, useEffect, useState } from "preact/hooks";
import { hashOf, parseRoute, type Route } from "./route.js";

export interface Navigation {
	readonly route: Route;
	/** Shows a route; `replace` leaves no step for the Back button. */
	readonly go: (route: Route, replace?: boolean) => void;
}

/** The route in the address, kept in step with it. */
export function useRoute(): Navigation {
	const [route, setRoute] = useState(() => parseRoute(location.hash));
	useEffect(() => {
		const follow = () => setRoute(parseRoute(location.hash));
		addEventListener("hashchange", follow);
		addEventListener("popstate", follow);
		return () => {
			removeEventListener("hashchange", follow);
			removeEventListener("popstate", follow);
		};
	}, []);
	const go = useCallback((next: Route, replace = false) => {
		history[replace ? "replaceState" : "pushState"](null, "", hashOf(next));
		setRoute(next);
	}, []);
	return { route, go };
}
