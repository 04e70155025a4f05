import './page.css';
import './appearance/theme.js';
import './fenster-app.js';
