/** English of why a file could not be read (extraction/errors.ts). */
export const FAULTS: Readonly<Record<string, string>> = {
  '文件里没有找到“××××年度”字样，无法确定年度。请确认这是部门决算公开文件。':
    'No fiscal year (“××××年度”) was found in the file. Please check that it is a departmental final account.',
  '文件里没有找到能够读取的决算数字：既没有认出决算公开的章节，也没有认出决算表。请确认这是部门决算公开文件。':
    'No figures of a final account were found: neither its sections nor its statements were recognised. Please check that it is a departmental final account.',
  '文件里没有找到绩效自评表。请确认这是绩效自评文件。':
    'No self-evaluation form was found in the file. Please check that it is a self-evaluation.',
  '这是部门（单位）预算，不是部门决算：其中的金额是计划数，没有执行结果，不能当作决算数读取。请导入同一单位的部门决算公开文件。':
    'This is a budget, not a final account: its amounts are planned and have no outcome, so they are not read as actual amounts. Please add the final account of the same agency.',
  '这是政府（地区）的财政预算、决算报告，不是一个部门的决算：其中的金额属于整个地区。请导入部门决算公开文件。':
    'This is the budget or account of a whole government, not of one agency: its amounts are those of a region. Please add a departmental final account.',
  '这是一个地区“三公”经费的汇总，不是一个部门的决算：其中的金额是当地各部门的合计，不能当作一个部门的决算数读取。请导入部门决算公开文件。':
    'This sums up the “three public” expenses of a region: its amounts are totals of all agencies there, not those of one. Please add a departmental final account.',
  '文件能读出文字，但没有找到足以说明它是一个部门（单位）决算的内容（标题、目录、决算表或决算说明），其中的金额没有读取。请确认选对了文件；确是部门决算的，可在“我的文件”页选“是部门决算，仍要读取”。':
    'The file has text, but nothing in it tells enough that it is the final account of one agency (a title, contents, statements or notes), so its amounts were not read. Please check that it is the right file; if it is an account, choose “It is a final account: read it” under My files.',
  '这是绩效评价（自评）报告，不是部门决算：其中没有能够确切读取的得分和资金，其余金额不能当作决算数读取。请导入部门决算公开文件或绩效自评表。':
    'This is a report on performance, not a final account: it has no scores or funds that can be read for certain, and its other amounts are not actual amounts. Please add a departmental final account or a self-evaluation form.',
  '文件里没有文字。请确认文件不是空的；如果内容是图片，请另存为 PDF、PNG 或 JPEG，在“我的文件”页识别后逐个核对。':
    'The file has no text. Please check that it is not empty; if it holds pictures, save it as PDF, PNG or JPEG: “My files” can recognise it, and you confirm each number.',
  '文字编码无法识别，或文件中有损坏的字符。请用记事本或 WPS 打开，确认文字正常后另存为 UTF-8 编码再导入。':
    'The encoding of the text is not recognised, or some characters are damaged. Please open it in a text editor, check that the text is right, and save it as UTF-8.',
  '这是扫描件，页面是图片，没有可读取的文字。请在“我的文件”页识别后逐个核对，或先用其他软件做文字识别（OCR），另存为带文字的 PDF 或 Word 文件再导入。':
    'This is a scan: its pages are pictures without text. Please have it recognised on “My files” and confirm each number, or recognise it with other software first and save it as PDF or Word with text.',
  '文件有打开密码，无法读取。请用密码打开后另存一份不加密的文件再导入。':
    'The file is locked by a password. Please open it with the password and save a copy without one.',
  '文件已损坏或不完整，无法读取。请重新下载；如果能用 WPS 或 Word 打开，请另存一份再导入。':
    'The file is damaged or incomplete. Please download it again; if Word or WPS opens it, save a new copy.',
  '文件太大，超出可以处理的范围。请拆分文件，或去掉其中的图片后另存再导入。':
    'The file is too large. Please split it, or save it without its pictures.',
  '读取这个文件用时过长，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。':
    'Reading took too long and was stopped. The file may be damaged: please save a new copy with Word or WPS, or split it.',
  '读取这个文件占用内存过多，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。':
    'Reading took too much memory and was stopped. The file may be damaged: please save a new copy with Word or WPS, or split it.',
  '不支持这种文件格式。可以读取 PDF、Word（DOCX、DOC）、Excel（XLSX、XLS）、网页（HTML）和文本（TXT、MD、CSV），扫描件还可以是 PNG、JPEG；其他格式请另存为其中一种。':
    'This kind of file is not read. PDF, Word (DOCX, DOC), Excel (XLSX, XLS), web pages (HTML) and text (TXT, MD, CSV) are, and scans as PNG or JPEG too; please save other kinds as one of these.',
};
