/** Whether a text is read, or by which code it is refused. */
import { ExtractionError } from '../../src/extraction/errors.ts';
import { readText } from '../../src/extraction/pipeline/readDocument.ts';

/** `read`, the code of the refusal, or what else went wrong. */
export function codeOf(text: string): string {
  try {
    readText(text);
    return 'read';
  } catch (error) {
    return error instanceof ExtractionError ? error.code : String(error);
  }
}
