import { render } from 'preact';
import { App } from './app.tsx';

const place = document.getElementById('redaktion');
if (place) render(<App />, place);
