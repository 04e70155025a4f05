const STEPS = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 14400, 21600, 43200,
  86400, 172800, 345600, 604800, 1209600];
const MONTH = 2592000;
const MOST_LINES = 3;

/** Seconds between two lines of an axis up to the longest duration: a step in which people count time. */
export const durationStep = longest =>
  STEPS.find(step => longest / step <= MOST_LINES) ?? MONTH * Math.ceil(longest / MONTH / MOST_LINES);
