import { metric, singleValue, total } from '../api/metrics.js';

const TIMES = 'median,p90';

/**
 * All figures of a selection's range: { range, asOf, tickets, channels, firstReply, firstReplySeries, backlog,
 * components, answers }, where answers are the metrics' own answers by name, for their definitions.
 *
 * @param onVolume gets { asOf, tickets, channels } as soon as they are there, before the rest
 */
export async function loadFigures(selection, range, timezone, signal, onVolume) {
  const { from, to, bucket } = range;
  const filters = filtersOf(selection);
  const ask = (name, parameters) => metric(name, { from, to, timezone, ...filters, ...parameters }, signal);
  const [volume, firstReply, firstReplySeries, backlog, byComponent, repliesByComponent] = await Promise.all([
    ask('volume', { bucket, by: 'channel', channel: null }).then(answer => {
      onVolume(volumeOf(answer, selection));
      return answer;
    }),
    ask('first-reply-time', { statistic: TIMES }),
    ask('first-reply-time', { statistic: TIMES, bucket }),
    metric('backlog', { timezone, ...filters }, signal),
    ask('volume', { by: 'component,owner', component: null }),
    ask('first-reply-time', { by: 'component', statistic: 'median', component: null }),
  ]);
  return {
    range,
    ...volumeOf(volume, selection),
    firstReply: timesOf(firstReply),
    firstReplySeries: pointsByStatistic(firstReplySeries),
    backlog: singleValue(backlog),
    components: componentsOf(byComponent, repliesByComponent),
    answers: { volume, 'first-reply-time': firstReply, backlog },
  };
}

/** The figures of the range before, to compare with: { tickets, firstReply, backlog, components (Map of counts) }. */
export async function loadPrevious(selection, { previous: { from, to } }, timezone, signal) {
  const filters = filtersOf(selection);
  const ask = (name, parameters) => metric(name, { from, to, timezone, ...filters, ...parameters }, signal);
  const [volume, firstReply, backlog, byComponent] = await Promise.all([
    ask('volume', {}),
    ask('first-reply-time', { statistic: TIMES }),
    ask('backlog', {}),
    ask('volume', { by: 'component', component: null }),
  ]);
  return {
    tickets: singleValue(volume),
    firstReply: timesOf(firstReply),
    backlog: singleValue(backlog),
    components: new Map(byComponent.series.map(series => [series.key.component, total(series)])),
  };
}

function volumeOf(answer, selection) {
  const channels = channelsOf(answer);
  const counted = channels.filter(({ channel }) => !selection.channel || channel === selection.channel);
  return { asOf: answer.asOf, channels, tickets: sumOf(counted) };
}

const filtersOf = ({ channel, component }) => ({ channel, component });

const timesOf = answer => ({ median: singleValue(answer, 'median'), p90: singleValue(answer, 'p90') });

const sumOf = channels => channels.reduce((sum, channel) => sum + channel.total, 0);

const channelsOf = answer => answer.series
  .map(series => ({ channel: series.key.channel, points: series.points, total: total(series) }));

const pointsByStatistic = answer => Object.fromEntries(answer.series.map(({ statistic, points }) => [statistic, points]));

/** Series come largest first, so a component's first owner is the one with most of its tickets. */
function componentsOf(volume, replies) {
  const medians = new Map(replies.series.map(({ key, points }) => [key.component, points[0]?.[1] ?? null]));
  const components = new Map();
  for (const series of volume.series) {
    const { component, owner } = series.key;
    const known = components.get(component)
      ?? { component, name: series.names?.component ?? component, tickets: 0, median: medians.get(component) ?? null,
        owner: series.names?.owner ?? owner };
    components.set(component, { ...known, tickets: known.tickets + total(series) });
  }
  return [...components.values()].sort((a, b) => b.tickets - a.tickets);
}
