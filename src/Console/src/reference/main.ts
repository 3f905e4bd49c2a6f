import './zod.ts';
import './reference.css';
import { showFailure } from './failure.ts';

// A static import would run the package, and zod in it, before zod.ts: the build puts them into a chunk that runs first.
import('./page.ts').then(({ show }) => show()).catch(showFailure);
