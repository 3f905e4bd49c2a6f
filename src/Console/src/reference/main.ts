import './zod.ts';
import './reference.css';
import { showFailure } from './failure.ts';

// With a static import, the build would put the package, which contains zod, into a chunk that runs before zod.ts.
import('./page.ts').then(({ show }) => show()).catch(showFailure);
