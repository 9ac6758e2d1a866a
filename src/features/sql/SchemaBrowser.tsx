/** The tables with their columns and what these are. */
import { TABLES, type Column } from '../../domain/tables.ts';
import { columnWord, t } from '../../language/t.ts';

export const SchemaBrowser = ({ onTable }: { readonly onTable: (name: string) => void }) => (
  <section className="sql-schema" aria-label={t('表与列')}>
    <h2>{t('表与列')}</h2>
    {TABLES.map(({ name, titleZh, columns }) => (
      <details key={name}>
        <summary>
          <code>{name}</code> {columnWord(titleZh)}
        </summary>
        <button
          type="button"
          className="text-button"
          onClick={() => {
            onTable(name);
          }}
        >
          {t('看前 100 行')}
        </button>
        <dl>
          {columns.map((column: Column) => (
            <div key={column.name}>
              <dt>
                <code>{column.name}</code>
              </dt>
              <dd>{columnWord(column.titleZh)}</dd>
            </div>
          ))}
        </dl>
      </details>
    ))}
  </section>
);
