import { readFileSync } from 'node:fs';
import { readFile, type ReadFile } from '../../src/extraction/read/index.ts';

export const fixtureBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../fixtures/formats/${name}`, import.meta.url)));

export const readFixture = (name: string): Promise<ReadFile> => readFile(fixtureBytes(name), name);
