import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';
import { shared } from '../appearance/shared-styles.js';
import { dayRange, number } from '../language/format.js';
import { t, tOr } from '../language/language.js';
import './chart-canvas.js';
import './chart-panel.js';
import { bucketLabel, isFuture, margins, timeAxis, timeChart, tooltipContent, valueAxis } from './chart-style.js';
import { byChannelOrder, channelToken, colour } from './colours.js';
import './data-table.js';

const channelName = channel => tOr(`channel.${channel}`, channel);

/** Tickets over time, stacked by channel; the legend carries each channel's total and chooses a channel. */
class VolumePanel extends FensterElement {
  static properties = { figures: { attribute: false }, channel: { type: String } };

  static styles = [shared, css`
    ul { display: flex; flex-wrap: wrap; gap: 4px; margin-left: -8px; list-style: none; }
    button {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      min-height: 32px;
      padding: 0 8px;
      font-size: 13px;
      color: var(--ink);
    }
    button[aria-pressed="true"] { background: var(--raised); border-color: var(--control-line); }
    .other { color: var(--muted); }
    @media print { button { display: inline-flex; } }
  `];

  render() {
    const { range, channels: unordered } = this.figures;
    const channels = [...unordered].sort(byChannelOrder);
    const shown = channels.filter(({ channel }) => !this.channel || channel === this.channel);
    const title = t('volume.title');
    return html`
      <chart-panel heading=${title} data-testid="volume-panel">
        <slot name="definition" slot="definition"></slot>
        <ul slot="legend" aria-label=${t('filter.channel')}>${channels.map(one => this.#legendEntry(one))}</ul>
        <chart-canvas slot="chart" .option=${this.#option(shown, range.bucket)}
          label=${t('chart.summary', { title, range: dayRange(range.first, range.last) })}></chart-canvas>
        <data-table slot="table" label=${title} .columns=${this.#columns(shown)} .rows=${this.#rows(shown)}></data-table>
      </chart-panel>`;
  }

  #legendEntry({ channel, total }) {
    const chosen = channel === this.channel;
    return html`<li>
      <button class="quiet" aria-pressed=${chosen} data-testid="volume-${channel}"
        @click=${() => this.emit('choose', { channel: chosen ? null : channel })}>
        <svg width="10" height="10" aria-hidden="true">
          <rect width="10" height="10" rx="3" fill=${colour(channelToken(channel))}/></svg>
        <span class=${this.channel && !chosen ? 'other' : ''}>${channelName(channel)}</span>
        <b class="number">${number(total)}</b>
      </button></li>`;
  }

  #option(channels, bucket) {
    return timeChart({
      grid: { ...margins, top: 12, bottom: 28 },
      xAxis: timeAxis(channels[0]?.points.map(([start]) => start) ?? [], bucket),
      yAxis: valueAxis({ minInterval: 1, axisLabel: { formatter: number } }),
      tooltip: {
        axisPointer: { type: 'shadow', z: 0, shadowStyle: { color: colour('--raised'), opacity: .7 } },
        formatter: bars => this.#tooltip(bars, bucket),
      },
      series: channels.map(({ channel, points }) => ({
        id: channel,
        name: channelName(channel),
        type: 'bar',
        stack: 'tickets',
        barMaxWidth: 34,
        barCategoryGap: '32%',
        itemStyle: { color: colour(channelToken(channel)) },
        emphasis: { disabled: true },
        data: points.map(([start, value]) => isFuture(start) || value === 0 ? null : value),
      })),
    });
  }

  #tooltip(bars, bucket) {
    const sum = bars.reduce((all, { value }) => all + (value ?? 0), 0);
    const lines = bars.map(({ color, seriesName, value }) => ({ colour: color, label: seriesName, value: number(value ?? 0) }));
    const sumLine = { colour: 'transparent', label: t('column.total'), value: number(sum) };
    return tooltipContent(bars[0].name, bucket, [...lines.reverse(), sumLine]);
  }

  #columns(channels) {
    const names = channels.map(({ channel }) => channelName(channel));
    return [t(`column.${this.figures.range.bucket}`), ...names, t('column.total')];
  }

  #rows(channels) {
    return (channels[0]?.points ?? []).map(([start], index) => [start, channels.map(({ points }) => points[index][1])])
      .filter(([start]) => !isFuture(start))
      .map(([start, values]) => [
        bucketLabel(start, this.figures.range.bucket),
        ...[...values, values.reduce((sum, value) => sum + value, 0)].map(number),
      ]);
  }
}
customElements.define('volume-panel', VolumePanel);
