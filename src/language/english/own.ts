/** English of the room `own`. */
export const OWN = {
  '应为（{unit}）': 'Should be ({unit})',
  理由: 'Reason',
  更正人: 'Corrected by',
  保存更正: 'Save correction',
  不改: 'Leave as is',
  不确定: 'Not sure',
  部门名称取自自评表: 'the agency’s name is taken from a self-evaluation form',
  地区由正文推断: 'the region is inferred from the text',
  文件没有写年度: 'the document states no year',
  看不出是行政单位还是事业单位:
    'it is not clear whether it is an administrative body or a public institution',
  '按名称可能是{type}，请选单位类型': 'its name suggests “{type}”; please choose the type of body',
  新的部门: 'New agency',
  '{name}（{regionCode}）': '{name} ({regionCode})',
  单位类型: 'Type of body',
  '请核对：{doubts}。': 'Please check: {doubts}.',
  '原文#printed': 'As printed',
  '更正#verb': 'Correct',
  '（已更正）': ' (corrected)',
  '应为的数要写成 1234.56 的样子。': 'Write the number like 1234.56.',
  '以“{unit}”计的数要是整数，不能有小数。': 'A number of “{unit}” has to be whole, without decimals.',
  '请改成应为的数。': 'Change the number to what it should be.',
  '请写理由。': 'Give a reason.',
  '查找指标、数值或原文': 'Find a measure, a value or words as printed',
  '没有这样的数字。': 'No such number.',
  文件不能收录: 'Documents cannot be added here',
  '再看 {more} 个（共 {figures} 个）': 'Show {more} more (of {figures})',
  '把文件、文件夹或压缩包拖到这里，或者': 'Drop documents, folders or archives here, or',
  选择文件: 'Choose files',
  选择文件夹: 'Choose a folder',
  '可以读 PDF、Word、Excel、网页和文本，以及它们的压缩包、本站导出的数据包；扫描件（PDF、PNG、JPEG）先识别再逐个核对。文件只在本机读取和保存，不会上传。':
    'Reads PDF, Word, Excel, web pages and text, archives of these, and data packages exported here; scans (PDF, PNG, JPEG) are recognised first and then checked number by number. Files are read and kept on this device only and are never uploaded.',
  '文件#files': 'Files',
  文件夹: 'Folder',
  '这份文件读出的内容不在了，请移除后重新放入。':
    'What was read from this document is gone. Please remove it and add it again.',
  '更正：原读 {expected}，应为 {value}；理由：{reason}（{correctedBy}，{correctedOn}）':
    'Correction: read {expected}, should be {value}; reason: {reason} ({correctedBy}, {correctedOn})',
  未署名: 'unsigned',
  有一处更正没有用上: 'A correction was not applied',
  '更正时读作 {expected}，改为 {value}（{reason}）；新版本{now}。请对照原文核对，需要时在下表重新更正。':
    'When corrected it read {expected}, changed to {value} ({reason}); the new version {now}. Check the source and correct it again below if needed.',
  不再读出这个数: 'no longer reads this number',
  '读作 {now}': 'reads {now}',
  '数字 {figureCount} 个，疑点 {findingCount} 处': '{figureCount} numbers, {findingCount} findings',
  '，更正 {corrections} 处':
    ', {corrections, plural, one {{corrections} correction} other {{corrections} corrections}}',
  '，{overtaken} 处更正待核对':
    ', {overtaken, plural, one {{overtaken} correction} other {{overtaken} corrections}} to review',
  '核对、更正': 'Review and correct',
  不移除: 'Keep it',
  确定移除: 'Remove it',
  '确定移除，连同 {work} 处更正或核对': 'Remove it with {work} corrected or confirmed',
  已收录的文件: 'Documents added',
  '已收录 {documents} 份': '{documents} added',
  '保存在这个浏览器里，各页面、图表和导出中都标有“本地”。清除浏览数据会一并清除，请及时导出。':
    'Kept in this browser, and marked （本地） (local) on every page, chart and export. Clearing your browsing data removes them, so export them in time.',
  导出数据包: 'Export data package',
  导出更正表: 'Export corrections',
  没有做成: 'That did not work',
  '放入自己手里的决算公开文件，核对之后与本站数据一起比较。一切都在本机完成。':
    'Add final accounts that you hold, review them and compare them with the data of this site. Everything happens on this device.',
  '您的文件不会发给服务器，与本站文件的核对也在浏览器里进行：放入文件时先下载数据引擎和数据（约 {megabytes} MB），收录之后各页改由浏览器计算。':
    'Your documents are not sent to the server, and they are checked against the documents of this site in your browser: adding one downloads the data engine and the data (about {megabytes} MB), and from then on your browser computes all pages.',
  已收录的文件没有并入比较: 'The documents added are not part of the comparisons',
  '本站数据不受影响。请刷新页面；仍不行，请移除最近放入的文件。（{problem}）':
    'Data of this site are unaffected. Reload the page; if that does not help, remove the documents added last. ({problem})',
  '正在收录，还有 {keeping} 份…': 'Adding; {keeping} to go…',
  '确认收录全部 {count} 份': 'Add all {count}',
  '确认收录其中 {count} 份': 'Add {count} of these',
  '去掉已有同年度文件的 {count} 份': 'Discard the {count} of agencies and years that are there already',
  '另有 {reviews} 份等待核对。': '{reviews} more to review.',
  '，约还要 {seconds} 秒': ', about {seconds} s to go',
  '，约还要 {minutes} 分钟': ', about {minutes} min to go',
  '已取消，没有读。': 'Cancelled, not read.',
  '从列表中去掉 {name}': 'Remove {name} from the list',
  读取进度: 'Progress of reading',
  '已读 {total} / {all} 份{timeLeft}': 'Read {total} of {all}{timeLeft}',
  取消其余: 'Cancel the rest',
  部门决算: 'Final accounts',
  部门预算: 'Budget',
  政府财政报告: 'Government’s report',
  地区汇总: 'Sum of a region',
  不是决算公开: 'No final account',
  没有读出决算数字: 'no figures of an account are read',
  文件里没有自评表: 'it has no self-evaluation form',
  文件种类: 'Kind of document',
  '不能选{kind}：{problem}': 'Not {kind}: {problem}',
  '原判断：{kind}': 'Inferred: {kind}',
  表中金额单位: 'Unit of money in tables',
  自评表以表中所写为准: 'forms are read in the unit that they state',
  '没有决算表，正文各数自带单位': 'no statements; each amount in the text has its unit',
  '各表单位不同，以表中所写为准': 'the tables differ, each is read in the unit that it states',
  '文件所写：{units}': 'As stated: {units}',
  文件没有写: 'Not stated',
  '有表没有写单位，知道的请选': 'a table states no unit; choose it if you know',
  '是部门决算，仍要读取': 'It is a final account: read it',
  '{kinds}；数字 {figures} 个，自评表 {evaluationCount} 份，疑点 {findings} 处，未能识别 {unrecognised} 个':
    '{kinds}; {figures} numbers, {evaluationCount} self-evaluation forms, {findings} findings, {unrecognised} not recognised',
  '；文中印有 {numbers} 个数，已读 {share}': '; of {numbers} numbers in the text {share} read',
  确认收录: 'Add',
  不要: 'Discard',
  没有收录: 'Not added',
  同一部门同一年度已有文件: 'There is already a document of this agency and year',
  '{sameAccount}。两份都收录时，同一指标只取一份的数：它在哪一份里更靠前，就取哪一份。':
    '{sameAccount}. With both added, a measure is taken from the one in which it stands nearer to the beginning.',
  文件里还有另一份决算: 'The file holds another account',
  '从“{title}”起没有读入。要收录它，请把那一部分另存为一个文件再放入。':
    'What follows from “{title}” on was not read. To add it, save that part as a file of its own and put it in.',
  '放入的文件里，这个部门这个年度不止一份': 'More than one of the files put in is of this agency and year',
  '还有 {others}。通常收录一份就够；两份都收录时，同一指标只取一份的数：它在哪一份里更靠前，就取哪一份。':
    'Also {others}. One is usually enough; with both added, a measure is taken from the one in which it stands nearer to the beginning.',
  '同一部门同一年度不止一份的，只收录读出最多的一份。':
    'Where several are of one agency and year, only the one that most was read of is added.',
  读出的内容: 'What was read',
  未能识别的数字: 'Numbers not recognised',
  '{title}（{words}）': '{title} ({words})',
  '请填部门名称。': 'Enter the name of the agency.',
  '请选地区，或填六位代码。': 'Choose a region or enter its six-digit code.',
  '请填年度。': 'Enter the year.',
  '文件没有写年度，请按公开的网页填写。':
    'The document states no year: enter that of the web page that published it.',
  '文件自己写的是 {printed} 年度。': 'The document itself says {printed}.',
  '与已有的《{title}》是同一份文件，不再收录。':
    'The same file as “{title}”, which you have already; not added.',
  '与 {name} 内容相同，只读一次。': 'Same content as {name}; read once.',
  '我的文件.zip': 'my_files.zip',
  '压缩包解开后太大（超过 500 MB）。请分成几个再放入。':
    'The archive is too large when unpacked (over 500 MB). Add it in several parts.',
  '压缩包里的文件太多（超过 5000 个）。请分成几个再放入。':
    'There are too many files in the archive (over 5,000). Add it in several parts.',
  '压缩包里套了太多层压缩包，没有打开。请先解开，再放入里面的文件。':
    'Archives are nested too deep in this archive, so it was not opened. Unpack it first and add the files in it.',
  '处理压缩包时程序中断，多半是内存不足。请关闭其他页面后再试，或分成几个小的压缩包。':
    'Handling the archive broke off, most likely for lack of memory. Close other pages and try again, or split it into smaller archives.',
  没有地区的文件: 'Documents without a region',
  '有 {count} 份看不出在哪个地区。都在同一个地区的，可以一起填：':
    '{count} documents do not show which region they are of. If it is the same one, fill it in for all:',
  '填入这 {count} 份': 'Fill in for these {count}',
  '压缩包已损坏或有密码，打不开。': 'The archive is damaged or has a password and cannot be opened.',
  '这个浏览器不能在本机保存文件（可能是无痕窗口，或版本太旧）。仍可以查看读出的内容，但不能收录比较。请换用普通窗口，或近两年的 Chrome、Edge、Firefox、Safari。':
    'This browser cannot keep files on this device (it may be a private window, or too old). You can see what was read but not add it to comparisons. Use a normal window, or Chrome, Edge, Firefox or Safari of the last two years.',
  '本机空间不足，这份文件没有存下；已有的文件没有改动。请清出磁盘空间，或在下方移除不用的文件后再试。':
    'There is not enough space on this device, so the document was not kept; documents already kept are unchanged. Free some disk space, or remove documents below that you do not need.',
  '本机保存的这份文件已损坏，读不出来。请移除后重新放入；其他文件不受影响。':
    'This document as kept on this device is damaged and cannot be read. Remove it and add it again; other documents are unaffected.',
  '这个浏览器里没有这份文件。': 'This document is not in this browser.',
  '这个压缩包不是本站导出的数据包，或已损坏。':
    'This archive is not a data package exported here, or it is damaged.',
  '读取没有完成。': 'Reading did not finish.',
  '读取这个文件用时过长，已停止。文件可能已损坏，请用 WPS 或 Word 打开后另存一份，或拆分后再导入。':
    'Reading this file took too long and was stopped. It may be damaged: open it in WPS or Word and save a copy, or split it, and add it again.',
  '读取时程序中断，多半是内存不足。请关闭其他页面后再试；如果再次中断，请把文件另存一份再读。':
    'Reading broke off, most likely for lack of memory. Close other pages and try again; if it breaks off again, save a copy of the file and read that.',
  '已取消。': 'Cancelled.',
  '文件打不开（{reason}）。请确认文件没有被移动或改名。':
    'The file cannot be opened ({reason}). Check that it has not been moved or renamed.',
  '识别出 {numbers} 个数字，已核对 {confirmed} 个，其余是草稿；':
    '{numbers, plural, one {# number} other {# numbers}} recognised, {confirmed} confirmed, the rest are drafts; ',
  核对数字: 'Check numbers',
  '原件第 {page} 页': 'Page {page} of the original',
  '第 {pages} 页是低于 200 dpi 的黑白扫描': 'Page {pages}: a black-and-white scan below 200 dpi',
  '细笔画已经断开，百分号、小数点常被认成数字，大约每五个数错一个。请尽量用灰度、200 dpi 以上重新扫描，或向发布单位要电子版；只有这一份时，请逐个对照原件。':
    'Thin strokes are broken, and per cent signs and decimal points are often taken for digits: about one number in five is wrong. Scan again in grey at 200 dpi or more if you can, or ask the publishing body for the electronic file. If this is all there is, check every number against the original.',
  '第 {pages} 页不清楚，识别没有把握': 'Page {pages} is unclear, and recognition is unsure',
  '请换一份清楚的扫描件；只有这一份时，请逐个对照原件，看不清的不要确认。':
    'Use a clearer scan. If this is all there is, check every number against the original, and do not confirm what cannot be made out.',
  '等待识别…': 'Waiting to be recognised…',
  '共 {pages} 页，正在加载识别模型…':
    '{pages, plural, one {# page} other {# pages}}; loading the recognition models…',
  '正在识别第 {page} / {pages} 页{timeLeft}': 'Recognising page {page} of {pages}{timeLeft}',
  '识别 {name}': 'Recognition of {name}',
  取消识别: 'Stop recognition',
  '页面是图片，没有可读取的文字。': 'Its pages are pictures, without text that can be read.',
  在本机识别: 'Recognise on this device',
  '有列名没有认出，整列没有读': 'Columns with titles that are not recognised were not read',
  有列名按最接近的读: 'Titles of columns were taken for the nearest known',
  '{statement}：“{title}”一列没有认出，其下 {numbers} 个数没有读入。':
    '{statement}: the column “{title}” is not recognised; {numbers, plural, one {# number} other {# numbers}} below it were not read.',
  '{statement}：识别出的列名“{printed}”按“{taken}”读，请对照原件。':
    '{statement}: the title “{printed}” was taken for “{taken}”; check it against the original.',
  '在本机识别这 {count} 份': 'Recognise these {count} on this device',
  不识别: 'Leave out',
  扫描件: 'Scans',
  这是扫描件: 'This is a scan',
  '可以在本机识别（首次需加载约 17 MB 模型，文件不离开本机），一页约十几秒。识别出来的数字都是草稿，逐个核对过的才参加比较。模型是 PaddleOCR 的 PP-OCRv4（<a>许可</a>）。':
    'It can be recognised on this device (some 17 MB of models are loaded the first time; the file stays here), in ten to twenty seconds a page. Every number recognised is a draft; only those you confirm take part in comparisons. The models are PP-OCRv4 of PaddleOCR (<a>licence</a>).',
  比较符号容易认错: 'signs of comparison are easily misread',
  与其他数字对不上: 'does not agree with other numbers',
  写法少见: 'written in an unusual way',
  识别没有把握: 'recognition is unsure',
  自评表中的一格: 'A cell of a self-evaluation form',
  已核对: 'Confirmed',
  '已核对 {done} / {all} 个': '{done} of {all} confirmed',
  '，全部核对完了': '; all are done',
  先到这里: 'Stop here for now',
  '对照图片：对的按回车确认，不对的直接改再按回车；↑ ↓ 换一个，Esc 离开。可疑的排在前面；核对一个，存一个。':
    'Compare with the picture: Enter confirms a right number; correct a wrong one and press Enter. ↑ ↓ moves, Esc leaves. Doubtful ones come first; each is saved as you confirm it.',
  '（已核对）': ' (confirmed)',
  '（草稿）': ' (draft)',
  '印出的是（原样）': 'As printed (unchanged)',
  '印出的是（{unit}）': 'As printed ({unit})',
  再次确认: 'Confirm again',
  '请照原件填这个数。': 'Enter the number as the original prints it.',
  '识别出 {numbers} 个数字，都还是草稿':
    '{numbers, plural, one {# number} other {# numbers}} recognised, all of them drafts',
  '确认收录之后，在下方“已收录”里对照图片逐个核对；核对过的才参加比较，其余不进入图表、导出和疑点。':
    'Once added, check each against its picture under “Added” below. Only confirmed numbers take part in comparisons; the rest stay out of charts, exports and findings.',
  '识别之后：{message}': 'After recognition: {message}',
  '这份文件识别出的内容不在了，请移除后重新放入。':
    'What was recognised of this document is gone. Remove it and add it again.',
  '识别时程序中断，多半是内存不足。请关闭其他页面后再试；如果再次中断，请把文件拆成几份。':
    'Recognition broke off, most likely for lack of memory. Close other pages and try again; if it breaks off again, split the file.',
  '有一页识别用时过长，已停止。请把文件拆成几份，或换一份扫描清楚的文件。':
    'A page took too long to recognise, and recognition was stopped. Split the file, or use a clearer scan.',
  确认这个数: 'Confirm',
} as const satisfies Readonly<Record<string, string>>;
