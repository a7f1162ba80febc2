/** Everything a candidate does not need to start answering; fetched while they read the first question. */
import { learn } from '../i18n.js';
import { zhPages } from '../locales/zh-CN-pages.js';
import './hand-in-dialog.js';
import './handover-dialog.js';
import './line-card.js';
import './line-dialog.js';
import './navigator-sheet.js';
import './news-toasts.js';
import './waiting.js';

learn(zhPages);

export { collectingPage } from './collecting.js';
export { heldElsewherePage } from './held-elsewhere.js';
export { problemPage } from './problem.js';
export { receiptPage } from './receipt.js';
