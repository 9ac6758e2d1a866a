/** All findings that are asked for, not only those of the page, as CSV. */
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { fileName } from '../../comparison/csv/fileName.ts';
import { Button } from '../../components/Button.tsx';
import { downloadCsv } from '../../components/download.ts';
import { Message } from '../../components/Message.tsx';
import { siteHome } from '../../components/siteAddress.ts';
import { database, datasetVersion } from '../../database/index.ts';
import { findingList, type FindingChoice, type FindingOrder } from '../../queries/findingList.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { errorWords } from '../shared/ErrorNotice.tsx';
import { t } from '../../language/t.ts';
import { findingsCsv, QUOTED_PLACES } from './findingsCsv.ts';
import { useMarks } from './marks.ts';
import { pageQuotes } from './quotes.ts';

/** More than these nobody reads in a sheet, and their sentences would fill the memory of a telephone. */
const MOST = 5000;

interface Props {
  readonly choice: FindingChoice;
  readonly order: FindingOrder;
  readonly total: number;
}

export function ExportFindings({ choice, order, total }: Props) {
  const client = useQueryClient();
  const marks = useMarks();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const save = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const findings = await runNamedQuery(await database(), findingList(choice, order, MOST, 0));
      const quotes = await pageQuotes(
        client,
        findings.map(({ finding_id }) => finding_id),
        QUOTED_PLACES,
      );
      const text = findingsCsv(findings, quotes, marks, { home: siteHome(), version: datasetVersion() });
      downloadCsv(
        fileName([t('部门决算疑点'), t('{findings}条', { findings: findings.length })], 'csv'),
        text,
      );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const words = failure === null ? null : errorWords(failure);
  return (
    <>
      <Button
        kind="primary"
        icon="download"
        busy={busy}
        disabled={total === 0}
        tip={
          total > MOST
            ? t('先后前 {most} 条；可先缩小范围', { most: MOST })
            : t('含原文、出处、文件校验值与我的标记')
        }
        onClick={() => void save()}
      >
        {t('导出疑点')}
      </Button>
      {words && (
        <Message tone="error" title={words.title}>
          {words.advice}
        </Message>
      )}
    </>
  );
}
