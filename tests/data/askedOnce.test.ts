/** What pages ask of a database in both languages is asked of it once. */
import { expect, test } from 'vitest';
import { DATABASE_FILE } from '../../scripts/paths.ts';
import { askedOnce } from '../../scripts/site/askedOnce.ts';
import { openBuildDatabase } from '../../scripts/site/openDatabase.ts';

/** Answered otherwise each time that it is asked. */
const NEVER_THE_SAME = 'SELECT random() AS value, ?::VARCHAR AS given';

test('the same statement with the same values has one answer, also where both ask at once; other values have their own', async () => {
  const database = await openBuildDatabase(DATABASE_FILE);
  try {
    expect(await database.query(NEVER_THE_SAME, ['a'])).not.toEqual(
      await database.query(NEVER_THE_SAME, ['a']),
    );
    const once = askedOnce(database);
    const [first, second] = await Promise.all([
      once.query(NEVER_THE_SAME, ['a']),
      once.query(NEVER_THE_SAME, ['a']),
    ]);
    expect(second).toEqual(first);
    expect(await once.query(NEVER_THE_SAME, ['a'])).toEqual(first);
    expect(await once.query(NEVER_THE_SAME, ['b'])).toMatchObject([{ given: 'b' }]);
  } finally {
    await database.close();
  }
});
