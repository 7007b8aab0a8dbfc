/**
 * Who sits in a parliament, whatever it is called, as alternatives of a pattern, singular and in lower case. Such a one speaks for no state,
 * unlike a "representative", who may be sent by one.
 */
export const lawmakerWords = "lawmaker|legislator|senator|congress(?:man|woman)|parliamentarian|mp";
