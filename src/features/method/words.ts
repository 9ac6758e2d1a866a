/** What the page of methods says in words. Figures of the collection come from the data and are not written here. */
import { ABSENCE_NAMES, type Absence } from '../../domain/dataTable.ts';
import { t, word } from '../../language/t.ts';

export const READING: readonly { readonly title: string; readonly words: string }[] = [
  {
    title: t('读'),
    words: t(
      '文件（PDF、Word、Excel、网页、文本）先读成一份全文与其中的表格，每个字符记住自己的位置。章节按标题找，数字按句子里的话认：一个数字只有在它前后的话都读懂时才入表；读不懂的不猜，列入“未读”并写明缘由。',
    ),
  },
  {
    title: t('推算'),
    words: t(
      '只有一年文件的部门，上一年的数由文件所载“比上年增减”反推，标“推”，与公开的数分开。文件没有写增减的，不推算。',
    ),
  },
  {
    title: t('计算'),
    words: t(
      '人均、占比、执行率等由两个公开的数相除，算法写在表头与导出里；分母为零或缺一者不计算。文件印有比率的用文件所载。',
    ),
  },
  {
    title: t('核对'),
    words: t(
      '文件自身的数互相核对：合计与分项、本年与上年、表与文、执行率与金额等。对不上的列为疑点，写明两处原文与差额，只提问，不下结论，也不改数。把握不足的规则不作声。',
    ),
  },
];

/** A measurement of the day that it names; the reader has changed since. */
export const ACCURACY = {
  measuredOn: t('2026年11月'),
  words: t(
    '在编写读取程序时没有用过的真实决算文件（4 份 PDF、3 份网页文本）上，关键数字读出 98.8%，没有读错的；决算表中 708 个金额读出 701 个，没有读错的。',
  ),
  others: t(
    '另外 42 份真实决算的文字，表格多被打散：正文 162 个关键数字读出 159 个，表格 420 个读出 342 个，读出的 2,379 个数里 5 个读错。又读 159 份网页文字，多是新闻、通告和残缺的页面：998 个数里 142 个读错，多是把一个地区或几个部门的合计当成一个部门的数。此后按文中证据辨认是不是一个部门的决算：再读 52 份摘录，20 份决算没有一份被拒，32 份别的文件有 2 份被当成决算，已改正；别的写法仍可能读错。',
  ),
  limits: t(
    '这是对那些文件的测量，不是对每份文件的保证。扫描件要先识别，数字逐个核对。引用前请点开数字，对照原文那句话。',
  ),
} as const;

export const ABSENCE_WORDS: Readonly<Record<Absence, { readonly sign: string; readonly words: string }>> = {
  unpublished: { sign: '—', words: t('有该年文件，文件没有写这个数。不等于零。') },
  not_applicable: { sign: t('不适用'), words: t('文件声明没有此项收支；可点开看声明那句话。') },
  not_collected: { sign: t('未收录'), words: t('本数据集没有该部门该年的文件；不表示该部门没有公布。') },
  unreadable: { sign: t('未能读出'), words: t('文件印有此数，没有读懂；列在未读清单。') },
  zero_base: { sign: t('基数为0'), words: t('上年或预算为零，不计算百分比。') },
};

export const absenceName = (why: Absence): string => word(ABSENCE_NAMES[why]);

export const SIGNS: readonly { readonly sign: string; readonly words: string }[] = [
  { sign: t('推'), words: t('由次年文件的“比上年增减”反推，未经该年文件证实；图上为斜纹或空心。') },
  { sign: t('疑'), words: t('核对时被疑点点名；悬停可见疑问，点开看原文。') },
  { sign: t('正'), words: t('按更正表改过；更正及理由见下。') },
];
