import { calendarRules } from "./calendar-rules.js";
import type { DateRule } from "./date-rule.js";
import { durationRules } from "./duration-rules.js";
import { relativeRules } from "./relative-rules.js";

/**
 * The rules, most specific first; of two that begin together the longer match wins. All patterns have bounded
 * repetition only. Nouns and months are matched with case, so that "may" and "march" stay verbs.
 */
export const dateRules: readonly DateRule[] = [...calendarRules, ...relativeRules, ...durationRules];
