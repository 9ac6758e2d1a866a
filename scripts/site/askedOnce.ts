import type { Database, SqlRow } from '../../src/database/database.ts';

/** Pages ask some things alike, and in English all of them again: each is asked once of a file that does not change, and kept as long as this is. */
export function askedOnce(database: Database): Pick<Database, 'query'> {
  const answers = new Map<string, Promise<readonly SqlRow[]>>();
  return {
    query: (sql, params = [], name) => {
      const key = JSON.stringify([sql, params]);
      const answer = answers.get(key) ?? database.query(sql, params, name);
      answers.set(key, answer);
      return answer;
    },
  };
}
