/** Why a file could not be read as a disclosure, in words for its reader: what is the matter, and what to do. */
export type ExtractionErrorCode =
  | 'no-fiscal-year'
  | 'no-sections'
  | 'no-forms'
  | 'budget'
  | 'government-accounts'
  | 'region-summary'
  | 'not-a-disclosure'
  | 'evaluation-report'
  | 'empty'
  | 'encoding'
  | 'scanned'
  | 'encrypted'
  | 'broken'
  | 'too-large'
  | 'too-slow'
  | 'too-much-memory'
  | 'unsupported';

export const MESSAGES: Readonly<Record<ExtractionErrorCode, string>> = {
  'no-fiscal-year': '文件里没有找到“××××年度”字样，无法确定年度。请确认这是部门决算公开文件。',
  'no-sections':
    '文件里没有找到能够读取的决算数字：既没有认出决算公开的章节，也没有认出决算表。请确认这是部门决算公开文件。',
  'no-forms': '文件里没有找到绩效自评表。请确认这是绩效自评文件。',
  budget:
    '这是部门（单位）预算，不是部门决算：其中的金额是计划数，没有执行结果，不能当作决算数读取。请导入同一单位的部门决算公开文件。',
  'government-accounts':
    '这是政府（地区）的财政预算、决算报告，不是一个部门的决算：其中的金额属于整个地区。请导入部门决算公开文件。',
  'region-summary':
    '这是一个地区“三公”经费的汇总，不是一个部门的决算：其中的金额是当地各部门的合计，不能当作一个部门的决算数读取。请导入部门决算公开文件。',
  'not-a-disclosure':
    '文件能读出文字，但没有找到足以说明它是一个部门（单位）决算的内容（标题、目录、决算表或决算说明），其中的金额没有读取。请确认选对了文件；确是部门决算的，可在“我的文件”页选“是部门决算，仍要读取”。',
  'evaluation-report':
    '这是绩效评价（自评）报告，不是部门决算：其中没有能够确切读取的得分和资金，其余金额不能当作决算数读取。请导入部门决算公开文件或绩效自评表。',
  empty:
    '文件里没有文字。请确认文件不是空的；如果内容是图片，请另存为 PDF、PNG 或 JPEG，在“我的文件”页识别后逐个核对。',
  encoding:
    '文字编码无法识别，或文件中有损坏的字符。请用记事本或 WPS 打开，确认文字正常后另存为 UTF-8 编码再导入。',
  scanned:
    '这是扫描件，页面是图片，没有可读取的文字。请在“我的文件”页识别后逐个核对，或先用其他软件做文字识别（OCR），另存为带文字的 PDF 或 Word 文件再导入。',
  encrypted: '文件有打开密码，无法读取。请用密码打开后另存一份不加密的文件再导入。',
  broken: '文件已损坏或不完整，无法读取。请重新下载；如果能用 WPS 或 Word 打开，请另存一份再导入。',
  'too-large': '文件太大，超出可以处理的范围。请拆分文件，或去掉其中的图片后另存再导入。',
  'too-slow':
    '读取这个文件用时过长，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。',
  'too-much-memory':
    '读取这个文件占用内存过多，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。',
  unsupported:
    '不支持这种文件格式。可以读取 PDF、Word（DOCX、DOC）、Excel（XLSX、XLS）、网页（HTML）和文本（TXT、MD、CSV），扫描件还可以是 PNG、JPEG；其他格式请另存为其中一种。',
};

export class ExtractionError extends Error {
  readonly code: ExtractionErrorCode;

  constructor(code: ExtractionErrorCode, options?: ErrorOptions) {
    super(MESSAGES[code], options);
    this.name = 'ExtractionError';
    this.code = code;
  }
}

export const unreadableAsDisclosure = (code: ExtractionErrorCode): ExtractionError =>
  new ExtractionError(code);
