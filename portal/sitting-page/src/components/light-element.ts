import { LitElement } from 'lit';

/** Renders into the page itself: one style sheet, and tests and screen readers reach everything. */
export class LightElement extends LitElement {
  protected override createRenderRoot(): HTMLElement {
    return this;
  }
}
