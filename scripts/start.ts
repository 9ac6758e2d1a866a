/** `npm start [-- --data DIR --out DIR --port 8080 --open]`: builds what is not built yet, then serves it. */
import { parseArgs } from 'node:util';
import { buildIfStale } from './build.ts';
import { buildPaths } from './paths.ts';
import { serve, SERVE_OPTIONS } from './serve.ts';

const { values } = parseArgs({ options: SERVE_OPTIONS });
await buildIfStale(buildPaths(values));
await serve(values);
