/**
 * The questions of findings in the language of the page. The dataset has them in Chinese, with the rule and the params that they are made
 * from; in English they are made anew, here, for the rows of any query at once. In Chinese nothing is asked.
 */
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import { english } from '../language/catalogue.ts';
import sql from './questions.sql?raw';

const SEPARATOR = '\u001f';

const questionRow = z.object({ question: z.string(), rule: z.string(), params: z.string() });

type AnyRow = Readonly<Record<string, unknown>>;

/** The column in which a row has a question: a finding that was searched for has it as its title. */
const columnOf = (row: AnyRow): 'question' | 'title' | null =>
  typeof row['question'] === 'string' ? 'question' : row['kind'] === 'finding' ? 'title' : null;

export async function withQuestions<Row>(db: Pick<Database, 'query'>, rows: Row[]): Promise<Row[]> {
  if (!english) return rows;
  const { questionInEnglish } = english;
  const asked = new Set(
    (rows as AnyRow[]).flatMap((row) => {
      const column = columnOf(row);
      return column === null ? [] : [String(row[column])];
    }),
  );
  if (asked.size === 0) return rows;
  const found = questionRow.array().parse(await db.query(sql, [[...asked].join(SEPARATOR)], 'questions'));
  const said = new Map(
    found.map(({ question, rule, params }) => [question, questionInEnglish(rule, params) ?? question]),
  );
  return (rows as AnyRow[]).map((row) => {
    const column = columnOf(row);
    return column === null ? row : { ...row, [column]: said.get(String(row[column])) ?? row[column] };
  }) as Row[];
}
