/** SQL: questions of the reader's own to the database in the browser; read-only, and nothing leaves the machine. */
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { Choice } from '../../components/Choice.tsx';
import { Message } from '../../components/Message.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { ServerNote } from '../shared/ServerNote.tsx';
import { t } from '../../language/t.ts';
import { EXAMPLES } from './examples.ts';
import { readHistory, remember } from './history.ts';
import { ResultView } from './ResultView.tsx';
import { SchemaBrowser } from './SchemaBrowser.tsx';
import { SqlEditor } from './SqlEditor.tsx';
import { useConsole } from './useConsole.ts';
import './sql.css';

/** As much of a question as tells it from the others in a list. */
const short = (sql: string): string => {
  const line = sql.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
};

export function SqlPage() {
  const [history, setHistory] = useState(readHistory);
  // What was asked last is there again after a visit to another page.
  const [text, setText] = useState(() => history[0] ?? EXAMPLES[0]?.sql ?? '');
  const [version, setVersion] = useState(0);
  const { state, execute, cancel } = useConsole();
  const isRunning = state.kind === 'opening' || state.kind === 'running';
  const put = (sql: string): void => {
    setText(sql);
    setVersion(version + 1);
  };
  const ask = (sql: string): void => {
    if (isRunning || sql.trim() === '') return;
    setHistory(remember(history, sql));
    void execute(sql);
  };
  return (
    <>
      <PageHead
        title="SQL"
        lede={t(
          '直接查询浏览器里的数据库（DuckDB）。只读；查询只在本机执行，不会上传。Ctrl 或 ⌘ + 回车执行。',
        )}
      />
      <ServerNote
        say={(megabytes) =>
          t('这里的查询只在您的浏览器里执行：第一次执行时先下载数据引擎和数据（约 {megabytes} MB）。', {
            megabytes,
          })
        }
      />
      <div className="sql-room">
        <SchemaBrowser
          onTable={(name) => {
            const sql = `SELECT * FROM ${name} LIMIT 100;`;
            put(sql);
            ask(sql);
          }}
        />
        <div className="sql-main">
          <div className="page-controls">
            <Choice
              label={t('例子')}
              value=""
              options={[
                { value: '', label: t('例子…') },
                ...EXAMPLES.map(({ title }, index) => ({ value: String(index), label: title })),
              ]}
              onChange={(value) => {
                const example = EXAMPLES[Number(value)];
                if (value !== '' && example) put(example.sql);
              }}
            />
            <Choice
              label={t('历史')}
              value=""
              options={[
                { value: '', label: history.length === 0 ? t('还没有历史') : t('历史…') },
                ...history.map((sql, index) => ({ value: String(index), label: short(sql) })),
              ]}
              onChange={(value) => {
                const sql = history[Number(value)];
                if (value !== '' && sql !== undefined) put(sql);
              }}
            />
          </div>
          <SqlEditor
            text={text}
            version={version}
            onText={setText}
            onRun={() => {
              ask(text);
            }}
          />
          <div className="sql-buttons">
            <Button
              kind="primary"
              busy={isRunning}
              onClick={() => {
                ask(text);
              }}
            >
              {t('执行')}
            </Button>
            <Button disabled={!isRunning} onClick={cancel}>
              {t('取消')}
            </Button>
            {isRunning && (
              <span role="status">
                {state.kind === 'opening' ? t('数据引擎载入后执行…') : t('正在查询…')}
              </span>
            )}
          </div>
          {state.kind === 'failed' && (
            <Message tone="error" title={state.title}>
              <pre className="sql-detail">{state.detail}</pre>
            </Message>
          )}
          {state.kind === 'done' && <ResultView key={state.run} result={state.result} />}
        </div>
      </div>
    </>
  );
}
