import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { t } from '../i18n.js';
import { icon } from './icons.js';
import { Modal } from './modal.js';

/** A file ready to be saved. */
export interface Prepared {
  readonly name: string;
  readonly content: string;
}

/** Explains the hand-over file, makes it, and saves it where the candidate wants it. */
@customElement('lb-handover')
export class HandoverDialog extends Modal {
  @property({ attribute: false }) unsent = 0;
  @property({ attribute: false }) prepare!: () => Promise<Prepared>;
  @property({ attribute: false }) close!: () => void;
  @state() private saved: string | null = null;
  @state() private failed = false;
  protected override readonly dialogId = 'handover';

  protected override dismiss(): void {
    this.close();
  }

  protected override content(): TemplateResult {
    const { saved } = this;
    return html`<h2 id="handover-title">${t('handover.title')}</h2>
      <p>${t('handover.text', { n: this.unsent })}</p>
      <ol class="steps">
        <li>${t('handover.step.save')}</li>
        <li>${t('handover.step.give')}</li>
        <li>${t('handover.step.stay')}</li>
      </ol>
      <p class="quiet-note">${icon('lock')}${t('handover.sealed')}</p>
      ${saved ? html`<p class="dialog-note good" role="status" data-saved>${icon('check')}<span>${t('handover.saved', { name: saved })}</span></p>` : nothing}
      ${this.failed ? html`<p class="dialog-note" role="status" data-failed>${icon('alert')}${t('handover.failed')}</p>` : nothing}
      <div class="dialog-actions">
        <button type="button" class="button" data-action="close" @click=${() => this.dismiss()}>${t('nav.close')}</button>
        <button type="button" class="button primary" data-action="save-handover" autofocus @click=${() => this.save()}>
          ${icon('file')}${t(saved ? 'handover.again' : 'handover.save')}
        </button>
      </div>`;
  }

  private save(): void {
    this.prepare().then(
      (file) => {
        download(file);
        this.saved = file.name;
        this.failed = false;
      },
      (fault: unknown) => {
        console.error(fault);
        this.failed = true;
      },
    );
  }
}

function download({ name, content }: Prepared): void {
  const url = URL.createObjectURL(new Blob([content], { type: 'application/octet-stream' }));
  const link = Object.assign(document.createElement('a'), { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
