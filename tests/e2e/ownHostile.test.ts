/** Files that would run something, and names that would be HTML, among a reader's own: nothing runs, nothing is asked for, all is text. */
import { readFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { another, card, given, kept, PATIENT, put } from '../support/ownFiles.ts';
import { CHART, useSite } from '../support/site.ts';

// A document is read in seconds, and the machine may be busy.
vi.setConfig({ testTimeout: 240_000 });

const site = useSite();
const FIXTURE = 'tests/fixtures/formats/changji-beijing-liaison-2024';
const ELSEWHERE = 'https://example.com';
const RUN = `globalThis.ran = true; fetch('${ELSEWHERE}/ran')`;

/** As an editor of PDFs saves it: what a viewer is to do when the file is opened, a page is turned, the file is closed. */
function withScript(pdf: Buffer): Buffer {
  const text = pdf.toString('latin1');
  const [, root = ''] = /\/Root (\d+) 0 R/.exec(text) ?? [];
  const [, size = ''] = /\/Size (\d+)/.exec(text) ?? [];
  const [, before = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
  const start = text.indexOf(`\n${root} 0 obj`) + 1;
  const catalog = text.slice(start, text.indexOf('endobj', start)).replace(/>>\s*$/, '');
  const script = `<< /S /JavaScript /JS (app.launchURL("${ELSEWHERE}/"); ${RUN}) >>`;
  const actions = `/OpenAction ${script} /AA << /WC ${script} /DS ${script} >> /Names << /JavaScript << /Names [(a) ${script}] >> >>`;
  const update = `${catalog}${actions}>>\nendobj\n`;
  const table = `xref\n${root} 1\n${String(pdf.length).padStart(10, '0')} 00000 n \n`;
  const trailer = `trailer\n<</Size ${size} /Root ${root} 0 R /Prev ${before}>>\nstartxref\n${pdf.length + update.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(update + table + trailer, 'latin1')]);
}

/** With a project of macros, a template and a picture from elsewhere, and a page of HTML as a part. */
function withMacros(docx: Buffer): Buffer {
  const parts = unzipSync(docx);
  const relations = 'word/_rels/document.xml.rels';
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const outside = ['attachedTemplate', 'image', 'oleObject']
    .map(
      (name) =>
        `<Relationship Id="out${name}" Type="${type}/${name}" Target="${ELSEWHERE}/${name}" TargetMode="External"/>`,
    )
    .join('');
  const rels = strFromU8(parts[relations] ?? new Uint8Array());
  const document = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  expect(rels).toContain('</Relationships>');
  return Buffer.from(
    zipSync({
      ...parts,
      [relations]: strToU8(
        rels.replace(
          '</Relationships>',
          `${outside}<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/><Relationship Id="html" Type="${type}/aFChunk" Target="chunk.html"/></Relationships>`,
        ),
      ),
      'word/document.xml': strToU8(document.replace('<w:sectPr', '<w:altChunk r:id="html"/><w:sectPr')),
      'word/vbaProject.bin': strToU8(`Sub AutoOpen()\nShell "${ELSEWHERE}"\nEnd Sub`),
      'word/chunk.html': strToU8(`<script>${RUN}</script>`),
    }),
  );
}

const page = (body: string): string => `<html><head><meta http-equiv="refresh" content="0; url=${ELSEWHERE}/">
  <link rel="stylesheet" href="${ELSEWHERE}/a.css"><style>@import url(${ELSEWHERE}/b.css)</style><base href="${ELSEWHERE}/"></head>
  <body onload="${RUN}"><script>${RUN}</script>${body}<img src="x.png" onerror="${RUN}"><svg onload="${RUN}"></svg>
  <iframe src="javascript:${RUN}" srcdoc="<script>parent.ran = true</script>"></iframe><object data="${ELSEWHERE}/o"></object>
  <a href="javascript:${RUN}">附件</a><form action="${ELSEWHERE}"><input autofocus onfocus="${RUN}"></form></body></html>`;

const ran = (page: Page): Promise<boolean> => page.evaluate(() => 'ran' in globalThis);

test('a PDF with script, a DOCX with macros and a page with handlers are read, and run and ask for nothing', async () => {
  const { page: own, context, expectClean } = await site.open('/own');
  let opened = 0;
  context.on('page', () => opened++);
  const lines = another().split('\n');
  const files = [
    given('脚本.pdf', withScript(await readFile(`${FIXTURE}.chromium.pdf`))),
    given('宏.docx', withMacros(await readFile(`${FIXTURE}.docx`))),
    given('网页.html', page(lines.map((line) => `<p onclick="${RUN}">${line}</p>`).join(''))),
  ];
  await put(own, files);
  for (const { name } of files) {
    await card(own, name).waitFor(PATIENT);
    expect(await card(own, name).innerText(), name).toMatch(/数字 [1-9]\d+ 个/);
    await card(own, name).getByRole('button', { name: '读出的内容' }).click();
  }
  const place = card(own, '网页.html').getByLabel('地区');
  if (await place.isVisible()) await place.fill('421303');
  await card(own, '网页.html').getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(own).getByRole('link').first().click(PATIENT);
  await own
    .locator('a.number')
    .first()
    .waitFor({ state: 'attached', ...PATIENT });
  expect(await ran(own)).toBe(false);
  expect(opened).toBe(0);
  expectClean();
});

const TAG = '<img src=x onerror="globalThis.ran=true"><b>粗</b>';

test('names and texts with tags are text wherever they are drawn', async () => {
  const { page: own, expectClean } = await site.open('/own');
  const text = another().replace('\n', `\n${TAG}\n`);
  const file = given(`${TAG.replaceAll('/', '')}.txt`, text);
  await put(own, [file]);
  const review = own.getByRole('article');
  await review.waitFor(PATIENT);
  await review.getByLabel('名称').fill(`${TAG}局`);
  const place = review.getByLabel('地区');
  if (await place.isVisible()) await place.fill('421303');
  await review.getByRole('button', { name: '确认收录' }).click(PATIENT);
  await kept(own).getByText(`${TAG}局`).first().waitFor(PATIENT);
  const document = await kept(own).getByRole('link').first().getAttribute('href');
  for (const path of ['/three-public', '/execution', '/', '/documents', document ?? '']) {
    await own.goto(site.url + path);
    await own
      .getByText(TAG, { exact: false })
      .first()
      .waitFor({ state: 'attached', ...PATIENT });
    // What a chart says of a bar is HTML of its own.
    for (const chart of await own.locator(CHART).all()) {
      if (!(await chart.isVisible())) continue;
      await chart.scrollIntoViewIfNeeded();
      const { x, y, width, height } = (await chart.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
      for (const at of [0.3, 0.4, 0.5]) await own.mouse.move(x + width * at, y + height / 2);
    }
    expect(await own.locator('img[src="x"]').count(), path).toBe(0);
    expect(await ran(own), path).toBe(false);
  }
  expectClean();
});
