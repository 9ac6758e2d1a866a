/** All indicators that are found as CSV, each with the total of its form. */
import { fileName } from '../../comparison/csv/fileName.ts';
import { tableCsv } from '../../comparison/csv/tableCsv.ts';
import { listScope } from '../../comparison/export/scope.ts';
import { downloadCsv } from '../../components/download.ts';
import { database } from '../../database/index.ts';
import { indicatorSearch, type IndicatorChoice } from '../../queries/indicatorSearch.ts';
import { runNamedQuery } from '../../queries/index.ts';
import { ExportListButton, MOST_SAVED } from '../export/ExportListButton.tsx';
import { exportOrigin } from '../export/origin.ts';
import { useChosenWords } from '../export/useChosenWords.ts';
import { t } from '../../language/t.ts';
import { foundTable } from './foundTable.ts';
import { choiceWords } from './indicatorList.ts';

interface Props {
  readonly choice: IndicatorChoice;
  readonly total: number;
}

export function ExportIndicators({ choice, total }: Props) {
  const chosenWords = useChosenWords();
  const save = async (): Promise<void> => {
    const found = await runNamedQuery(await database(), indicatorSearch(choice, MOST_SAVED, 0));
    const names = chosenWords();
    const { region, agency, year } = names;
    const saved = found.length;
    downloadCsv(
      fileName([t('绩效指标'), region, agency, year, t('{saved}条指标', { saved })], 'csv'),
      tableCsv(foundTable(found), exportOrigin(listScope(names, choiceWords(choice), { saved, total }))),
    );
  };
  return <ExportListButton label="CSV" tip={t('含自评表总分与出处')} total={total} save={save} small />;
}
