/**
 * Words by which somebody says that what is told is not so, as the source of a pattern for lower-case text: "the story is **baseless**",
 * "called it **utter rubbish**".
 */
export const untrueWords =
	"(?:(?:complete|total|utter|absolute|pure|sheer) )?(?:untrue|false|inaccurate|incorrect|bogus|fabricated|baseless|groundless|unfounded|nonsense|rubbish|garbage|fiction|fantasy|invention|an? (?:\\p{L}+ )?(?:lie|fabrication|invention))";
