/** `npm start`: builds what is not built yet, then serves it. */
import { buildIfStale } from './build.ts';
import { serve } from './serve.ts';

await buildIfStale();
await serve(process.argv.slice(2));
