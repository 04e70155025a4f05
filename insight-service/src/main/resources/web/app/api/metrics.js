import { get } from './client.js';

/** { reportingTimezone, metrics: [{ name, unit, title: {en, de}, definition: {en, de}, … }] } */
export async function metricCatalogue(signal) {
  return (await get('/api/v1/metrics', { signal })).json();
}

/**
 * One metric: { unit, timezone, asOf, definition, series: [{ key, names?, statistic?, points: [[start, value], …] }] }.
 *
 * @param parameters of the query; those that are null or undefined are left out, "" asks for tickets without a value
 */
export async function metric(name, parameters, signal) {
  const query = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined);
  return (await get(`/api/v1/metrics/${name}?${new URLSearchParams(query)}`, { signal })).json();
}

/** The only value of an answer without bucket and grouping; null where nothing was measured. */
export function singleValue(answer, statistic) {
  const series = answer.series.find(one => one.statistic === statistic);
  return series?.points[0]?.[1] ?? null;
}

/** The sum of a series' points. */
export const total = series => series.points.reduce((sum, [, value]) => sum + (value ?? 0), 0);
