/** All stated reasons that are asked for as CSV. */
import { fileName } from '../../comparison/csv/fileName.ts';
import { downloadCsv } from '../../components/download.ts';
import { listScope } from '../../comparison/export/scope.ts';
import { database } from '../../database/index.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { reasonList, type ReasonChoice } from '../../queries/reasonList.ts';
import { ExportListButton, MOST_SAVED } from '../export/ExportListButton.tsx';
import { exportOrigin } from '../export/origin.ts';
import { useChosenWords } from '../export/useChosenWords.ts';
import { useAnySearch } from '../shared/useFilter.ts';
import { t } from '../../language/t.ts';
import { choiceWords } from './choice.ts';
import { reasonsCsv } from './reasonsCsv.ts';

export function ExportReasons({ choice, total }: { readonly choice: ReasonChoice; readonly total: number }) {
  const chosenWords = useChosenWords();
  const search = useAnySearch();
  const save = async (): Promise<void> => {
    const reasons = await runNamedQuery(await database(), reasonList(choice, MOST_SAVED, 0));
    const names = chosenWords();
    const { region, agency, year } = names;
    const saved = reasons.length;
    downloadCsv(
      fileName([t('主要原因'), region, agency, year, t('{reasons}条', { reasons: saved })], 'csv'),
      reasonsCsv(reasons, exportOrigin(listScope(names, choiceWords(search), { saved, total }))),
    );
  };
  return (
    <ExportListButton label={t('导出原因')} tip={t('含金额、出处与文件校验值')} total={total} save={save} />
  );
}
