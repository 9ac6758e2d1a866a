/** All stated reasons that are asked for as CSV. */
import { fileName } from '../../comparison/csv/fileName.ts';
import { downloadCsv } from '../../components/download.ts';
import { siteHome } from '../../components/siteAddress.ts';
import { database, datasetVersion } from '../../database/index.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { reasonList, type ReasonChoice } from '../../queries/reasonList.ts';
import { ExportListButton, MOST_SAVED } from '../export/ExportListButton.tsx';
import { useChosenWords } from '../export/useChosenWords.ts';
import { t } from '../../language/t.ts';
import { reasonsCsv } from './reasonsCsv.ts';

export function ExportReasons({ choice, total }: { readonly choice: ReasonChoice; readonly total: number }) {
  const { region, agency, year } = useChosenWords();
  const save = async (): Promise<void> => {
    const reasons = await runNamedQuery(await database(), reasonList(choice, MOST_SAVED, 0));
    downloadCsv(
      fileName([t('主要原因'), region, agency, year, t('{reasons}条', { reasons: reasons.length })], 'csv'),
      reasonsCsv(reasons, { home: siteHome(), version: datasetVersion() }),
    );
  };
  return (
    <ExportListButton label={t('导出原因')} tip={t('含金额、出处与文件校验值')} total={total} save={save} />
  );
}
