/** The editor: highlighting, completion of the tables' names and columns, Ctrl/⌘ Enter runs. */
import { closeCompletion } from '@codemirror/autocomplete';
import { sql } from '@codemirror/lang-sql';
import { syntaxHighlighting } from '@codemirror/language';
import { Prec } from '@codemirror/state';
import { keymap } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import { useEffect, useRef } from 'react';
import { TABLES } from '../../domain/tables.ts';
import { t } from '../../language/t.ts';

const SCHEMA = Object.fromEntries(
  TABLES.map(({ name, columns }) => [name, columns.map((column) => column.name)]),
);

interface Props {
  /** What it begins with; replaced as a whole when `version` changes. */
  readonly text: string;
  readonly version: number;
  readonly onText: (text: string) => void;
  readonly onRun: () => void;
}

export function SqlEditor({ text, version, onText, onRun }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const handlers = useRef({ onText, onRun });
  const start = useRef(text);
  useEffect(() => {
    handlers.current = { onText, onRun };
    start.current = text;
  });
  useEffect(() => {
    if (!box.current) return undefined;
    const view = new EditorView({
      doc: start.current,
      parent: box.current,
      extensions: [
        // Before the setup's own keys, which would put a line break.
        Prec.highest(
          keymap.of([
            {
              key: 'Mod-Enter',
              run: (editor) => {
                closeCompletion(editor);
                handlers.current.onRun();
                return true;
              },
            },
          ]),
        ),
        // Before the setup's own colours, which are made for white paper: the style sheet has ours.
        syntaxHighlighting(classHighlighter),
        basicSetup,
        sql({ schema: SCHEMA, upperCaseKeywords: true }),
        EditorView.lineWrapping,
        EditorView.contentAttributes.of({ 'aria-label': t('SQL 查询') }),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) handlers.current.onText(state.doc.toString());
        }),
      ],
    });
    return () => {
      view.destroy();
    };
  }, [version]);
  return <div ref={box} className="sql-editor" />;
}
