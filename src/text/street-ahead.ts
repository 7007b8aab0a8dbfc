/** The rest of a street's name or a road's right behind its number: " Harbour Boulevard", " N. 12th Street", " Expressway". */
export const streetAhead =
	/^ (?:[NSEW]\.? )?(?:(?:[A-Z][a-z]+|\d+(?:st|nd|rd|th)) ){1,3}(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Boulevard|Blvd\.?|Lane|Drive|Place|Square|Court|Way)(?![a-z])|^ (?:Freeway|Expressway|Highway|Parkway|Turnpike|Interstate)\b/;
