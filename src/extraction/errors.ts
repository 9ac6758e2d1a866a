/** Why a file could not be read as a disclosure, in words for its reader. */
export type ExtractionErrorCode = 'no-fiscal-year' | 'no-sections' | 'empty' | 'unsupported';

const MESSAGES: Readonly<Record<ExtractionErrorCode, string>> = {
  'no-fiscal-year': '文件里没有找到“××××年度”字样，无法确定年度。请确认这是部门决算公开文件。',
  'no-sections': '文件里没有找到决算公开的章节（如“收入支出决算总体情况说明”）。请确认这是部门决算公开文件。',
  empty: '文件里没有文字。如果是扫描件，请先做文字识别（OCR）再导入。',
  unsupported: '不支持这种文件格式。目前可读取 UTF-8、GB18030 或 UTF-16 编码的文本文件。',
};

export class ExtractionError extends Error {
  readonly code: ExtractionErrorCode;

  constructor(code: ExtractionErrorCode) {
    super(MESSAGES[code]);
    this.name = 'ExtractionError';
    this.code = code;
  }
}

export const unreadableAsDisclosure = (code: ExtractionErrorCode): ExtractionError =>
  new ExtractionError(code);
