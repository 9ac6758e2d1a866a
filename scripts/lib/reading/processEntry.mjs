/** Registers the TypeScript loader in a reading process, then starts it. */
import { register } from 'tsx/esm/api';

register();
await import('./process.ts');
