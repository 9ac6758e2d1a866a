/** Pages of a scan that are hard to read: which, what it means, what to do. */
import { Message } from '../../components/Message.tsx';
import { t } from '../../language/t.ts';
import type { Scan } from '../../ocr/scan.ts';

const pagesWith = ({ pages }: Scan, fault: Scan['pages'][number]['fault']): string =>
  pages.flatMap((page, index) => (page.fault === fault ? [index + 1] : [])).join(t('、'));

export function ScanFaults({ scan }: { readonly scan: Scan }) {
  const [twoLevel, poor] = [pagesWith(scan, 'two-level'), pagesWith(scan, 'poor')];
  return (
    <>
      {twoLevel !== '' && (
        <Message tone="warning" title={t('第 {pages} 页是低于 200 dpi 的黑白扫描', { pages: twoLevel })}>
          {t(
            '细笔画已经断开，百分号、小数点常被认成数字，大约每五个数错一个。请尽量用灰度、200 dpi 以上重新扫描，或向发布单位要电子版；只有这一份时，请逐个对照原件。',
          )}
        </Message>
      )}
      {poor !== '' && (
        <Message tone="warning" title={t('第 {pages} 页不清楚，识别没有把握', { pages: poor })}>
          {t('请换一份清楚的扫描件；只有这一份时，请逐个对照原件，看不清的不要确认。')}
        </Message>
      )}
    </>
  );
}
