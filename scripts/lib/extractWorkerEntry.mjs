/** Registers the TypeScript loader in a worker thread, then starts the worker. */
import { register } from 'tsx/esm/api';

register();
await import('./extractWorker.ts');
