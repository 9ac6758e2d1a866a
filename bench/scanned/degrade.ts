/** A printed PDF as it comes off a poor scanner: grey, a little askew, harshly compressed. Needs poppler's and ImageMagick's programs. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { imagePdf, type ScannedPage } from './imagePdf.ts';

const RESOLUTION = 150;
const TURNED = 0.7;
const QUALITY = 40;

/**
 * @param pages how many of its pages, from the first on; all where none is given
 * @param turned by how many degrees it was laid on the glass, besides: 90 where a wide page was put in as a tall one
 */
export function scanned(pdf: string, pages?: number, turned = 0): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'));
  try {
    const last = pages === undefined ? [] : ['-l', String(pages)];
    execFileSync('pdftoppm', ['-r', String(RESOLUTION), '-gray', ...last, pdf, join(folder, 'page')]);
    const names = readdirSync(folder).sort();
    return imagePdf(
      names.map((name) => degraded(join(folder, name), turned)),
      RESOLUTION,
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function degraded(page: string, turned: number): ScannedPage {
  const jpeg = `${page}.jpg`;
  const turn = ['-background', 'white', '-rotate', String(turned + TURNED), '+repage'];
  execFileSync('convert', [page, ...turn, '-quality', String(QUALITY), jpeg]);
  const size = execFileSync('identify', ['-format', '%w %h', jpeg], { encoding: 'utf8' });
  const [width = 0, height = 0] = size.split(' ').map(Number);
  return { jpeg: readFileSync(jpeg), width, height };
}
