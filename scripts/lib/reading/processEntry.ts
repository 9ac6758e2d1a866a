/** Prepares a reading process, then starts it. */
import { setFlagsFromString } from 'node:v8';

// Sent to all processes at once by a terminal or a service manager: whoever has started this one ends it, when the document is
// read. Said before anything is loaded, which takes a moment.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

// Functions are compiled for speed when they have run often, not at once: with every core reading there is none to spare for
// the compiler, which took a third of the CPU of the first thousand documents. Where V8 does not know the word it goes on as it is.
setFlagsFromString('--interrupt-budget=1000000');

await import('./process.ts');
