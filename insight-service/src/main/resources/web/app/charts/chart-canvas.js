import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { css, html } from 'lit';
import { FensterElement } from '../appearance/fenster-element.js';

use([BarChart, LineChart, GridComponent, TooltipComponent, CanvasRenderer]);

const calm = matchMedia('(prefers-reduced-motion: reduce)');

/** Draws an ECharts option and follows its changes in place; `label` says to those who cannot see it what it shows. */
class ChartCanvas extends FensterElement {
  static properties = { option: { attribute: false }, label: { type: String } };

  static styles = css`
    :host { display: block; overflow: hidden; }
    .canvas { width: 100%; height: var(--height, 240px); }
    .tooltip {
      display: grid;
      grid-template-columns: 10px 1fr auto;
      gap: 3px 8px;
      align-items: center;
      font: 13px/1.4 var(--font);
    }
    .tooltip strong { grid-column: 1 / -1; font-weight: 600; }
    .tooltip i { width: 10px; height: 10px; border-radius: 3px; }
    .tooltip b { padding-left: 16px; font-weight: 600; font-variant-numeric: tabular-nums; text-align: right; }
  `;

  render() {
    return html`<div class="canvas" role="img" aria-label=${this.label}></div>`;
  }

  firstUpdated() {
    this.sizes = new ResizeObserver(([{ contentRect: { width, height } }]) => width && this.#fit(width, height));
    this.sizes.observe(this.renderRoot.firstElementChild);
  }

  updated() {
    this.#draw();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.sizes?.disconnect();
    this.chart?.dispose();
    this.chart = null;
  }

  #fit(width, height) {
    if (this.chart) {
      this.chart.resize({ width, height });
    } else {
      this.chart = init(this.renderRoot.firstElementChild);
      this.#draw();
    }
  }

  #draw() {
    this.chart?.setOption({ ...this.option, animation: !calm.matches }, { replaceMerge: ['series'] });
  }
}
customElements.define('chart-canvas', ChartCanvas);
