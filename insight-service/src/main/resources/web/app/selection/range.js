import { addDays, addMonths, daysBetween, dayOf, firstOfMonth, instantOf, mondayOf, timeOf } from './calendar.js';

/** The periods to choose from: how each begins, how far back the one before it lies, and how it is divided. */
const PERIODS = {
  today: { first: today => today, before: day => addDays(day, -1), bucket: 'hour' },
  '7d': { first: today => addDays(today, -6), before: day => addDays(day, -7), bucket: 'day' },
  '30d': { first: today => addDays(today, -29), before: day => addDays(day, -30), bucket: 'day' },
  '12w': { first: today => addDays(mondayOf(today), -77), before: day => addDays(day, -84), bucket: 'week' },
  '12m': { first: today => addMonths(firstOfMonth(today), -11), before: day => addMonths(day, -12), bucket: 'month' },
};

export const RANGES = [...Object.keys(PERIODS), 'custom'];

/**
 * What to ask for: { first, last (days, inclusive), from, to (exclusive), bucket, previous: { first, last, from, to } }.
 * The previous range is equally long and, while this one is running, ends at the same time of day.
 */
export function resolveRange(selection, now, zone) {
  const today = dayOf(now, zone);
  const { first, last, before, bucket } = selection.range === 'custom'
    ? customPeriod(selection) : { ...PERIODS[selection.range], first: PERIODS[selection.range].first(today), last: today };
  const end = addDays(last, 1);
  const previousEnd = end > today ? [before(today), timeOf(now, zone)] : [before(end), '00:00:00'];
  return {
    first, last, bucket, from: first, to: end,
    previous: {
      first: before(first), last: before(last), from: before(first), to: instantOf(...previousEnd, zone).toISOString(),
    },
  };
}

function customPeriod({ from, to }) {
  const days = daysBetween(from, to) + 1;
  return { first: from, last: to, before: day => addDays(day, -days), bucket: bucketFor(days) };
}

function bucketFor(days) {
  if (days <= 2) {
    return 'hour';
  }
  return days <= 62 ? 'day' : days <= 200 ? 'week' : 'month';
}
