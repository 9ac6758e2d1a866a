/** English of the room `method`. */
export const METHOD = {
  '至今没有更正。发现读错的数，会在此列出原值、新值与理由。':
    'No corrections so far. Numbers found to be misread will be listed here with the former value, the new value and the reason.',
  '共 {correctionTotal} 条{rest}。': '{correctionTotal} in all{rest}.',
  '，列出最近 {most} 条；全部在数据包的 corrections.csv':
    ', the latest {most} listed; all are in corrections.csv of the data package',
  '：{figure}，由 {expected} 改为 {value}。{reason}（{correctedOn}）':
    ': {figure}, changed from {expected} to {value}. {reason} ({correctedOn})',
  '（空）': '(empty)',
  有文件: 'document',
  '本数据集没有该年文件；部分数由次年文件的“比上年增减”推算':
    'This dataset does not hold that year’s document; some numbers are derived from the change on prior year in the following year’s document',
  '未收录（有推算）': 'not collected (some derived)',
  收录范围: 'Coverage',
  数字怎样来: 'Where the numbers come from',
  可信程度: 'Reliability',
  没有数的地方: 'Where there is no number',
  指标定义: 'Definitions of measures',
  比率算法: 'How ratios are computed',
  所选金额: 'the amount chosen',
  更正: 'Corrections',
  引用与许可: 'How to cite, licence',
  '表中写作“{sign}”': 'In tables: “{sign}”',
  '记号“{sign}”': 'Mark: “{sign}”',
  '{definition}。': '{definition}.',
  '属于：{partOf}。': 'Part of: {partOf}.',
  '引用一个数字：点开它，在原文下方按“引用”，得到机构、文件标题、原文句子、校验值与本站地址。引用一张图或一张表：导出包与 XLSX 的说明里有引用格式。引用本站：':
    'To cite a number, click it and press “Cite” below the source text: you get the body, the title, the sentence, the checksum and the address here. To cite a chart or a table, see the citation in the notes of the bundle or the XLSX. To cite this site: ',
  数据与方法: 'Data and method',
  '当前数据集：{editionWords}。全部表格见 <a>datapackage.json</a>。{licence}':
    'Current dataset: {editionWords}. For all tables see <a>datapackage.json</a>. {licence}',
  '这些数字是什么意思、从哪里来、可以信到什么程度。':
    'What these numbers mean, where they come from, and how far to trust them.',
  本页目录: 'Contents of this page',
  '{words}（{measuredOn}测量）': '{words} (measured {measuredOn})',
  '分组即文件中的章节：一个指标取自该章节的文字或决算表。金额在本站以万元显示，数据包里保留原单位。':
    'Groups are the sections of the documents: a measure is taken from the text or the statement tables of its section. This site shows money in tables and charts in units of 10,000 yuan (万元), digit for digit as most documents print it, and in sentences in full (¥123,600 for 12.36 万元); the data package keeps the unit as printed.',
  '地区与部门可在上方筛选。“未收录”是本数据集没有该年文件，不表示没有公布。':
    'Filter by region and agency above. “Not collected” means that this dataset does not hold that year’s document, not that it was not published.',
  '（各项相加等于它）': ' (its parts add up to it)',
  读: 'Reading',
  '文件（PDF、Word、Excel、网页、文本）先读成一份全文与其中的表格，每个字符记住自己的位置。章节按标题找，数字按句子里的话认：一个数字只有在它前后的话都读懂时才入表；读不懂的不猜，列入“未读”并写明缘由。':
    'A document (PDF, Word, Excel, web page or text) is read into one text and its tables, and every character remembers its place. Sections are found by their titles, numbers by the words around them: a number enters the tables only where all these words are understood. What is not understood is not guessed; it is listed as unread, with the reason.',
  推算: 'Deriving',
  '只有一年文件的部门，上一年的数由文件所载“比上年增减”反推，标“推”，与公开的数分开。文件没有写增减的，不推算。':
    'Where only one year’s document is at hand, the prior year is worked back from the change on prior year that it prints, marked d and kept apart from published numbers. Where no change is printed, nothing is derived.',
  计算: 'Computing',
  '人均、占比、执行率等由两个公开的数相除，算法写在表头与导出里；分母为零或缺一者不计算。文件印有比率的用文件所载。':
    'Per-employee amounts, shares, execution rates and the like divide two published numbers; the formula stands in the column header and in exports. Nothing is computed where the denominator is zero or either number is missing. Where the document prints the rate, that one is used.',
  核对: 'Checking',
  '文件自身的数互相核对：合计与分项、本年与上年、表与文、执行率与金额等。对不上的列为疑点，写明两处原文与差额，只提问，不下结论，也不改数。把握不足的规则不作声。':
    'A document’s numbers are checked against each other: totals and parts, this year and the prior year, tables and text, rates and amounts. What does not agree becomes a finding with both places and the difference. It asks and does not judge, and no number is changed. A rule that is not sure stays silent.',
  '2026年11月': 'November 2026',
  '在编写读取程序时没有用过的真实决算文件（4 份 PDF、3 份网页文本）上，关键数字读出 98.8%，没有读错的；决算表中 708 个金额读出 701 个，没有读错的。':
    'On real final accounts that were not used in writing the reader (4 PDFs, 3 texts of web pages), 98.8% of key numbers were read and none was wrong; of 708 amounts in statement tables 701 were read and none was wrong.',
  '另外 42 份真实决算的文字，表格多被打散：正文 162 个关键数字读出 159 个，表格 420 个读出 342 个，读出的 2,379 个数里 5 个读错。又读 159 份网页文字，多是新闻、通告和残缺的页面：998 个数里 142 个读错，多是把一个地区或几个部门的合计当成一个部门的数。此后按文中证据辨认是不是一个部门的决算：再读 52 份摘录，20 份决算没有一份被拒，32 份别的文件有 2 份被当成决算，已改正；别的写法仍可能读错。':
    'On texts of 42 further real accounts, most with tables that fell apart, 159 of 162 key numbers of the prose were read and 342 of 420 in tables; of 2,379 numbers read 5 were wrong. On 159 texts of web pages, most of them news, notices and incomplete pages, 142 of 998 numbers were wrong, mostly sums of a region or of several agencies taken for those of one. Since then evidence in the text tells whether it is one agency’s account: of 52 further excerpts none of 20 accounts was refused, and 2 of 32 other texts were taken for accounts, which is mended; other wordings may still be misread.',
  '这是对那些文件的测量，不是对每份文件的保证。扫描件要先识别，数字逐个核对。引用前请点开数字，对照原文那句话。':
    'That is a measurement of those documents, not a promise for each. Scans have to be recognised first, and each number confirmed. Before you quote, click the number and check the sentence.',
  '有该年文件，文件没有写这个数。不等于零。':
    'That year’s document is here and does not state this number. It is not zero.',
  '文件声明没有此项收支；可点开看声明那句话。': 'The document says that there is none; click to see where.',
  '本数据集没有该部门该年的文件；不表示该部门没有公布。':
    'This dataset does not hold that agency’s document of that year; it does not mean that the agency did not publish.',
  '文件印有此数，没有读懂；列在未读清单。':
    'The document prints it, but it was not understood; it is on the unread list.',
  '上年或预算为零，不计算百分比。': 'The prior year or the budget is zero, so no rate is computed.',
  '由次年文件的“比上年增减”反推，未经该年文件证实；图上为斜纹或空心。':
    'Derived from the change on prior year in the following year’s document, not confirmed by that year’s own document; hatched or hollow in charts.',
  '核对时被疑点点名；悬停可见疑问，点开看原文。':
    'Named by a finding of the checks; hover for the question, click for the source.',
  '按更正表改过；更正及理由见下。': 'Changed by the list of corrections; see below for each and why.',
} as const satisfies Readonly<Record<string, string>>;
