/** The two models of PP-OCRv4 on ONNX Runtime's WebAssembly: one thread, nothing fetched but what it is given. */
import * as ort from 'onnxruntime-web/wasm';
import type { Tensor } from './detection.ts';

export interface ModelFiles {
  readonly runtime: Uint8Array<ArrayBuffer>;
  readonly detection: Uint8Array;
  readonly recognition: Uint8Array;
  readonly dictionary: string;
}

export interface Models {
  readonly detect: (input: Tensor) => Promise<Tensor>;
  readonly recognise: (input: Tensor) => Promise<Tensor>;
  readonly dictionary: string;
}

/** Takes about a second, and some 300 MB while a page is read. */
export async function startModels({
  runtime,
  detection,
  recognition,
  dictionary,
}: ModelFiles): Promise<Models> {
  ort.env.wasm.wasmBinary = runtime;
  // More threads need memory that pages share, which browsers grant only to sites that no other site may frame or be framed in.
  ort.env.wasm.numThreads = 1;
  return {
    detect: runnerOf(await ort.InferenceSession.create(detection, OPTIONS)),
    recognise: runnerOf(await ort.InferenceSession.create(recognition, OPTIONS)),
    dictionary,
  };
}

const OPTIONS: ort.InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'all',
  // Pages differ in size and lines in width: patterns of memory that are kept for each add up.
  enableMemPattern: false,
};

function runnerOf(session: ort.InferenceSession): (input: Tensor) => Promise<Tensor> {
  const [given = ''] = session.inputNames;
  const [answered = ''] = session.outputNames;
  return async ({ data, dims }) => {
    const input = new ort.Tensor('float32', data, dims);
    const { [answered]: output } = await session.run({ [given]: input });
    if (!output) throw new Error('the model answered nothing');
    return { data: output.data as Float32Array, dims: output.dims };
  };
}
