/** Which of two texts comes first by their code units: negative for `a`, positive for `b`, 0 for the same. */
export const textOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
