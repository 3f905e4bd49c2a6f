import { render } from 'preact';
import { App } from './App.tsx';
import './styles/theme.css';
import './styles/controls.css';
import './styles/layout.css';
import './styles/table.css';
import './styles/forms.css';
import './styles/calls.css';

render(<App />, document.getElementById('console')!);
