import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { dayRange, duration } from '../language/format.js';
import { t } from '../language/language.js';
import './chart-canvas.js';
import './chart-panel.js';
import { bucketLabel, isFuture, margins, timeAxis, timeChart, tooltipContent, valueAxis } from './chart-style.js';
import { colour } from './colours.js';
import './data-table.js';
import { durationStep } from './duration-scale.js';

/** Each has a plot of its own: on one scale the 90th percentile would flatten the median to a line at the bottom. */
const PLOTS = [
  { statistic: 'median', token: '--accent', grid: { top: 34, height: 78 }, axisLabel: { show: false } },
  { statistic: 'p90', token: '--worse', grid: { top: 160, height: 78 } },
];

/** Median and 90th percentile of the time to first reply, by the time at which tickets were opened. */
class FirstReplyPanel extends FensterElement {
  static properties = { figures: { attribute: false } };

  static styles = [shared, css`
    chart-canvas { --height: 268px; }
    .nothing { display: grid; place-items: center; height: 268px; }
  `];

  render() {
    const { range, firstReplySeries } = this.figures;
    const title = t('firstReply.title');
    const measured = (firstReplySeries.median ?? []).some(([, value]) => value !== null);
    return html`
      <chart-panel heading=${title} note=${t('firstReply.note')} data-testid="first-reply-panel">
        <slot name="definition" slot="definition"></slot>
        ${measured
          ? html`<chart-canvas slot="chart" .option=${this.#option(range.bucket)}
              label=${t('chart.summary', { title, range: dayRange(range.first, range.last) })}></chart-canvas>`
          : html`<p slot="chart" class="nothing muted">${t('state.noReplies')}</p>`}
        <data-table slot="table" label=${title} .columns=${this.#columns()} .rows=${this.#rows()}></data-table>
      </chart-panel>`;
  }

  #option(bucket) {
    const points = this.figures.firstReplySeries;
    const starts = points.median.map(([start]) => start);
    const pointer = { type: 'line', lineStyle: { color: colour('--control-line') } };
    return timeChart({
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      grid: PLOTS.map(({ grid }) => ({ ...margins, ...grid })),
      xAxis: PLOTS.map(({ axisLabel }, gridIndex) => timeAxis(starts, bucket, { gridIndex, ...axisLabel && { axisLabel } })),
      yAxis: PLOTS.map(({ statistic }, index) => this.#durationAxis(statistic, index)),
      tooltip: { axisPointer: pointer, formatter: lines => this.#tooltip(lines, bucket) },
      series: PLOTS.map(({ statistic, token }, index) => ({
        id: statistic,
        name: t(`statistic.${statistic}`),
        type: 'line',
        xAxisIndex: index,
        yAxisIndex: index,
        symbol: 'circle',
        symbolSize: starts.length <= 14 ? 6 : 4,
        showAllSymbol: true,
        lineStyle: { width: 2.25 },
        itemStyle: { color: colour(token) },
        emphasis: { disabled: true },
        data: points[statistic].map(([, value]) => value),
      })),
    });
  }

  #durationAxis(statistic, gridIndex) {
    const longest = Math.max(1, ...this.figures.firstReplySeries[statistic].map(([, value]) => value ?? 0));
    const interval = durationStep(longest);
    return valueAxis({
      gridIndex,
      interval,
      max: Math.ceil(longest / interval) * interval,
      axisLabel: { formatter: seconds => seconds ? duration(seconds) : '0' },
      name: t(`statistic.${statistic}`),
      nameGap: 18,
      nameTextStyle: { color: colour('--ink'), fontSize: 12, align: 'left', padding: [0, 0, 0, -margins.left + 2] },
    });
  }

  #tooltip(lines, bucket) {
    const contents = lines.map(({ color, seriesName, value }) => ({
      colour: color, label: seriesName, value: text(value) }));
    return tooltipContent(lines[0].name, bucket, contents);
  }

  #columns() {
    return [t(`column.${this.figures.range.bucket}`), t('statistic.median'), t('statistic.p90')];
  }

  #rows() {
    const { median = [], p90 = [] } = this.figures.firstReplySeries;
    return median.map(([start, value], index) => [start, value, p90[index][1]])
      .filter(([start]) => !isFuture(start))
      .map(([start, ...values]) => [bucketLabel(start, this.figures.range.bucket), ...values.map(text)]);
  }
}
const text = seconds => seconds === null || seconds === undefined ? '–' : duration(seconds);

customElements.define('first-reply-panel', FirstReplyPanel);
