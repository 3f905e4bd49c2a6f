import './zod.ts';
import './reference.css';
import { showFailure } from './failure.ts';

// The build puts a static import into a chunk that runs first: the package, and zod in it, would run before zod.ts.
import('./page.ts').then(({ show }) => show()).catch(showFailure);
