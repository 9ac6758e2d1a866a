/** One place for all files that do not name theirs: a folder is mostly of one county, and nobody types its code a hundred times. */
import { useState } from 'react';
import type { NamedPlace } from '../../domain/regions.ts';
import { t } from '../../language/t.ts';
import { codeOf } from './draft.ts';
import { RegionField } from './RegionField.tsx';
import type { Review } from './sameAccount.ts';
import { editDrafts } from './session.ts';

interface Props {
  readonly reviews: readonly Review[];
  readonly places: readonly NamedPlace[];
}

export function RegionForAll({ reviews, places }: Props) {
  const [region, setRegion] = useState('');
  const without = reviews.filter(({ state: { draft } }) => draft.agency === null && draft.region === '');
  if (without.length < 2) return null;
  return (
    <form
      className="panel own-fields"
      aria-label={t('没有地区的文件')}
      onSubmit={(event) => {
        event.preventDefault();
        editDrafts(
          without.map(({ item }) => item.key),
          { region },
        );
        setRegion('');
      }}
    >
      <p>{t('有 {count} 份看不出在哪个地区。都在同一个地区的，可以一起填：', { count: without.length })}</p>
      <RegionField value={region} places={places} onChange={setRegion} />
      <button type="submit" className="button" disabled={codeOf(region, places) === null}>
        {t('填入这 {count} 份', { count: without.length })}
      </button>
    </form>
  );
}
