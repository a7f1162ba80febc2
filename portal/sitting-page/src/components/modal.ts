import { html, type TemplateResult } from 'lit';
import { query } from 'lit/decorators.js';
import { LightElement } from './light-element.js';

/** A native modal dialog that is open as long as its element is on the page. */
export abstract class Modal extends LightElement {
  @query('dialog') private dialog!: HTMLDialogElement;

  protected abstract readonly dialogId: string;
  protected abstract content(): TemplateResult;
  /** Escape, or a tap beside the dialog. */
  protected abstract dismiss(): void;

  protected override render(): TemplateResult {
    return html`<dialog
      id=${this.dialogId}
      aria-labelledby="${this.dialogId}-title"
      @cancel=${(event: Event) => {
        event.preventDefault();
        this.dismiss();
      }}
      @click=${(event: Event) => {
        if (event.target === this.dialog) this.dismiss();
      }}
    >
      <div class="dialog-body">${this.content()}</div>
    </dialog>`;
  }

  protected override firstUpdated(): void {
    this.dialog.showModal();
  }

  override disconnectedCallback(): void {
    this.dialog.close();
    super.disconnectedCallback();
  }
}
