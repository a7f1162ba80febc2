import { App } from './components/app.js';
import './components/countdown.js';
import './components/line.js';
import './components/notices.js';
import { languageOf, setLanguage, t } from './i18n.js';

const language = languageOf(location.search, navigator.language);
await setLanguage(language);
document.documentElement.lang = language;
document.title = t('app.title');

const app = new App();
app.begin(location.pathname, language);
document.getElementById('app')?.replaceWith(app);
