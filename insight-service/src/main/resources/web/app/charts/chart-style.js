import { bucketName, bucketTick } from '../language/format.js';
import { t } from '../language/language.js';
import { colour } from './colours.js';

/** What both charts share: equal margins, so that their time axes lie exactly below each other. */
export const margins = { left: 56, right: 8, outerBoundsMode: 'none' };

export const timeAxis = (starts, bucket, extra = {}) => ({
  type: 'category',
  data: starts,
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colour('--control-line') } },
  axisLabel: {
    color: colour('--muted'),
    fontSize: 12,
    margin: 10,
    hideOverlap: true,
    formatter: start => bucketTick(start, bucket, starts.length),
  },
  ...extra,
});

export const valueAxis = ({ axisLabel, ...extra }) => ({
  type: 'value',
  min: 0,
  splitNumber: 4,
  splitLine: { lineStyle: { color: colour('--line') } },
  axisLabel: { color: colour('--muted'), fontSize: 12, ...axisLabel },
  ...extra,
});

export const timeChart = ({ tooltip, ...option }) => ({
  animationDuration: 300,
  animationDurationUpdate: 300,
  textStyle: { fontFamily: getComputedStyle(document.documentElement).fontFamily },
  tooltip: {
    trigger: 'axis',
    confine: true,
    transitionDuration: 0,
    backgroundColor: colour('--surface'),
    borderColor: colour('--line'),
    textStyle: { color: colour('--ink') },
    ...tooltip,
  },
  ...option,
});

/** The content of a tooltip as elements: the bucket's name and lines of { colour, label, value }. */
export function tooltipContent(start, bucket, lines) {
  const content = element('div', '');
  content.className = 'tooltip';
  content.append(element('strong', bucketLabel(start, bucket)));
  for (const line of lines) {
    const mark = element('i', '');
    mark.style.background = line.colour;
    content.append(mark, element('span', line.label), element('b', line.value));
  }
  return content;
}

/** A bucket's full name, which says so while the bucket is still running. */
export function bucketLabel(start, bucket) {
  const name = bucketName(start, bucket);
  return isRunning(start, bucket) ? `${name} (${t('bucket.running')})` : name;
}

export const isFuture = start => Date.parse(start) > Date.now();

const HOURS = { hour: 1, day: 24, week: 168, month: 24 * 31 };

const isRunning = (start, bucket) => !isFuture(start) && Date.now() - Date.parse(start) < HOURS[bucket] * 3600000;

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
