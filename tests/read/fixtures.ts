import { readFileSync } from 'node:fs';
import type { Document } from '../../src/extraction/document/document.ts';
import { readFile } from '../../src/extraction/read/index.ts';

export const fixtureBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url)));

export const readFixture = (name: string): Promise<Document> => readFile(fixtureBytes(name), name);
