/** All findings that are asked for as CSV, with their quotes. */
import { useQueryClient } from '@tanstack/react-query';
import { fileName } from '../../comparison/csv/fileName.ts';
import { downloadCsv } from '../../components/download.ts';
import { listScope } from '../../comparison/export/scope.ts';
import { database } from '../../database/index.ts';
import { findingList, type FindingChoice, type FindingOrder } from '../../queries/findingList.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { ExportListButton, MOST_SAVED } from '../export/ExportListButton.tsx';
import { exportOrigin } from '../export/origin.ts';
import { useChosenWords } from '../export/useChosenWords.ts';
import { t } from '../../language/t.ts';
import { useAnySearch } from '../shared/useFilter.ts';
import { choiceWords } from './choice.ts';
import { findingsCsv, QUOTED_PLACES } from './findingsCsv.ts';
import { useMarks } from './marks.ts';
import { pageQuotes } from './quotes.ts';

interface Props {
  readonly choice: FindingChoice;
  readonly order: FindingOrder;
  readonly total: number;
}

export function ExportFindings({ choice, order, total }: Props) {
  const client = useQueryClient();
  const marks = useMarks();
  const chosenWords = useChosenWords();
  const search = useAnySearch();
  const save = async (): Promise<void> => {
    const findings = await runNamedQuery(await database(), findingList(choice, order, MOST_SAVED, 0));
    const ids = findings.map(({ finding_id }) => finding_id);
    const quotes = await pageQuotes(client, ids, QUOTED_PLACES);
    const names = chosenWords();
    const { region, agency, year } = names;
    const saved = findings.length;
    downloadCsv(
      fileName([t('部门决算疑点'), region, agency, year, t('{findings}条', { findings: saved })], 'csv'),
      findingsCsv(
        findings,
        quotes,
        marks,
        exportOrigin(listScope(names, choiceWords(choice, search), { saved, total })),
      ),
    );
  };
  return (
    <ExportListButton
      label={t('导出疑点')}
      tip={t('含原文、出处、文件校验值与我的标记')}
      total={total}
      save={save}
    />
  );
}
