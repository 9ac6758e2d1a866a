/** Registers the TypeScript loader in a reading process, then starts it. */

// Sent to all processes at once by a terminal or a service manager: whoever has started this one ends it, when the document is
// read. Said before anything is loaded, which takes a second.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const { register } = await import('tsx/esm/api');
register();
await import('./process.ts');
