/** 导出 of a panel: its table as CSV, XLSX or on the clipboard, its drawing as a picture, all of it as one bundle. */
import { useState } from 'react';
import type { ChartDrawing } from '../../charts/drawing.ts';
import type { ExportPart } from '../../comparison/export/part.ts';
import { tableHtml, tableTsv } from '../../comparison/export/tableText.ts';
import { copy } from '../../components/clipboard.ts';
import { Menu, type MenuItem } from '../../components/Menu.tsx';
import { Message } from '../../components/Message.tsx';
import { DatabaseError, messageOf } from '../../database/errors.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { useChartTheme } from '../shared/theme.tsx';
import { HELD, useOwnJoining } from '../own/useOwnJoining.ts';
import { embedCode } from '../embed/address.ts';
import { t } from '../../language/t.ts';
import { exportName, saveBundle, savePanelCsv, saveWorkbook } from './files.ts';
import { loadEvidence } from './origin.ts';
import { useChosenWords } from './useChosenWords.ts';

interface Props {
  readonly part: ExportPart;
  /** Null where there is nothing drawn. */
  readonly drawing: ChartDrawing | null;
  /** The id of a panel that other sites may show by itself. */
  readonly embeds?: string;
}

/** What came of the last choice. */
interface Outcome {
  readonly isFailure: boolean;
  readonly words: string;
}

export function PanelExport({ part, drawing, embeds }: Props) {
  const theme = useChartTheme();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const isHeld = useOwnJoining();
  const chosenWords = useChosenWords();

  const run = async (work: () => Promise<string>): Promise<void> => {
    setBusy(true);
    setOutcome(null);
    try {
      setOutcome({ isFailure: false, words: await work() });
    } catch (error) {
      const words = error instanceof DatabaseError ? errorWords(error).advice : messageOf(error);
      setOutcome({ isFailure: true, words });
    } finally {
      setBusy(false);
    }
  };
  const item = (key: string, label: string, hint: string, work: () => Promise<string>): MenuItem => ({
    key,
    label,
    hint,
    onSelect: () => void run(work),
  });
  const items = (): readonly MenuItem[] => {
    const chosen = chosenWords();
    const exported = { title: part.title, parts: [part], chosen };
    const picture = (kind: 'png' | 'svg') => async (): Promise<string> => {
      if (!drawing) return '';
      const { savePicture } = await import('./pictureFiles.ts');
      await savePicture(kind, exportName(exported, kind), { part, drawing, theme, chosen });
      return t('图片已下载');
    };
    return [
      item('csv', 'CSV', t('本表数据，附依据与出处'), async () => {
        const hasProof = await savePanelCsv(exportName(exported, 'csv'), part, chosen);
        return hasProof ? t('CSV 已下载') : t('CSV 已下载（数据引擎未就绪，未附文件校验值）');
      }),
      item('xlsx', 'XLSX', t('Excel 表，附来源与说明页'), async () => {
        await saveWorkbook(exportName(exported, 'xlsx'), exported, await loadEvidence([part]));
        return t('XLSX 已下载');
      }),
      item('copy', t('复制表格'), t('可粘贴到 Excel 或文档'), async () => {
        await copy({ plain: tableTsv(part.table), html: tableHtml(part.table) });
        return t('已复制 {rows} 行', { rows: part.table.rows.length });
      }),
      ...(drawing
        ? [
            item('png', 'PNG', t('图片，附说明与来源'), picture('png')),
            item('svg', 'SVG', t('矢量图，可再编辑'), picture('svg')),
          ]
        : []),
      ...(embeds === undefined
        ? []
        : [
            item('embed', t('嵌入代码'), t('复制 <iframe>，在别的网页里放这张图'), async () => {
              const shown =
                document.querySelector<HTMLElement>(`[data-panel='${embeds}']`)?.offsetHeight ?? 0;
              await copy({ plain: embedCode(window.location, embeds, part.title, shown) });
              return t('已复制嵌入代码');
            }),
          ]),
      item('bundle', t('导出包'), t('数据、原文句子与说明，一个 ZIP'), async () => {
        await saveBundle(exportName(exported, 'zip', [t('导出包')]), exported, await loadEvidence([part]));
        return t('导出包已下载');
      }),
    ];
  };
  return (
    <>
      <Menu
        label={t('导出')}
        icon="download"
        tip={isHeld ? HELD : t('导出或复制本图数据')}
        busy={busy || isHeld}
        items={items}
      />
      {outcome && !outcome.isFailure && (
        <span role="status" className="panel-said">
          {outcome.words}
        </span>
      )}
      {outcome?.isFailure === true && (
        <Message tone="error" title={t('导出没有完成')}>
          {outcome.words}
        </Message>
      )}
    </>
  );
}
