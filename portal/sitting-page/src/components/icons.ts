import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

const PATHS = {
  flag: svg`<path d="M6 21V4m0 1h11l-2.5 4L17 13H6" />`,
  check: svg`<path d="M5 12.5l4.5 4.5L19 7.5" />`,
  cross: svg`<path d="M6 6l12 12M18 6L6 18" />`,
  left: svg`<path d="M15 5l-7 7 7 7" />`,
  right: svg`<path d="M9 5l7 7-7 7" />`,
  grid: svg`<path d="M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h6v6h-6z" />`,
  clock: svg`<circle cx="12" cy="12" r="9" /><path d="M12 7v5l3.5 2" />`,
  alert: svg`<path d="M12 4l9 16H3zM12 10v4m0 3v.01" />`,
  sync: svg`<path d="M20 12a8 8 0 0 1-14.5 4.6M4 12a8 8 0 0 1 14.5-4.6M18.5 3v4.4H14M5.5 21v-4.4H10" />`,
  offline: svg`<path d="M3 3l18 18M8.5 16a5 5 0 0 1 7 0M5 12.5a10 10 0 0 1 4-2.4M19 12.5a10 10 0 0 0-5.2-2.8M12 20v.01" />`,
  kept: svg`<path d="M3 5h18v11H3zM8 20h8M12 8v5m-2.500-2l2.500 2.500 2.500-2.500" />`,
  pause: svg`<path d="M8 5v14M16 5v14" />`,
  file: svg`<path d="M6 3h8l4 4v14H6zM14 3v4h4M12 11v6m-2.500-2.500L12 17l2.500-2.500" />`,
  more: svg`<path d="M9 6l6 6-6 6" />`,
  full: svg`<path d="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5" />`,
  lock: svg`<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />`,
  device: svg`<path d="M3 5h13v9H3zM7 18h5M18 9h3v10h-5v-5" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4 20c1.5-4 4.5-5.5 8-5.5s6.500 1.500 8 5.500" />`,
} as const satisfies Readonly<Record<string, SVGTemplateResult>>;

export type IconName = keyof typeof PATHS;

/** Decoration beside a word; never the only carrier of a meaning. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${PATHS[name]}</svg>`;
}
