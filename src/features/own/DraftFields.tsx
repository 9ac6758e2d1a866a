/** The fields of a draft: an agency that there is, or a new one, its place and kind; the year. */
import type { NamedPlace } from '../../domain/regions.ts';
import type { AgencyType, Doubt } from '../../extraction/worker/reader.ts';
import { t } from '../../language/t.ts';
import type { Draft, ReadAs } from './draft.ts';
import { ReadAsFields } from './ReadAsFields.tsx';
import { RegionField } from './RegionField.tsx';
import type { ReviewState } from './session.ts';

const NEW = 'new';

const TYPES: Readonly<Record<AgencyType, string>> = {
  '': t('不确定'),
  administrative: t('行政单位'),
  public_institution: t('事业单位'),
};

/** What there is to look at in a field that is filled; of what is missing `problemsOf` says so. */
type FilledDoubt = Exclude<Doubt, 'name' | 'region'>;

const DOUBTS: Readonly<Record<Exclude<FilledDoubt, 'likely-type'>, string>> = {
  'likely-name': t('部门名称取自自评表'),
  'likely-region': t('地区由正文推断'),
  year: t('文件没有写年度'),
  type: t('看不出是行政单位还是事业单位'),
};

/** The type is a person's to say; what the name suggests is only told. */
const doubtWords = (doubt: FilledDoubt, likelyType: AgencyType): string =>
  doubt === 'likely-type'
    ? t('按名称可能是{type}，请选单位类型', { type: TYPES[likelyType] })
    : DOUBTS[doubt];

interface Props {
  readonly state: ReviewState;
  readonly places: readonly NamedPlace[];
  readonly onChange: (change: Partial<Draft>) => void;
  readonly onReadAs: (change: Partial<ReadAs>) => void;
}

export function DraftFields({ state, places, onChange, onReadAs }: Props) {
  const { draft, agencies, inspected } = state;
  // What the reader has answered is no longer asked.
  const isOpen = (doubt: Doubt): doubt is FilledDoubt => {
    if (doubt === 'name' || doubt === 'region') return false;
    if (doubt === 'year') return draft.fiscalYear !== '';
    return draft.agency === null && (!doubt.endsWith('type') || draft.agencyType === '');
  };
  const doubts = inspected.identity.doubts.filter(isOpen);
  return (
    <div className="own-fields">
      <label>
        {t('部门')}
        <select
          value={draft.agency?.agency_id ?? NEW}
          onChange={({ target }) => {
            onChange({ agency: agencies.find((agency) => agency.agency_id === target.value) ?? null });
          }}
        >
          <option value={NEW}>{t('新的部门')}</option>
          {agencies.map((agency) => (
            <option key={agency.agency_id} value={agency.agency_id}>
              {t('{name}（{regionCode}）', { name: agency.name, regionCode: agency.region_code })}
            </option>
          ))}
        </select>
      </label>
      {draft.agency === null && (
        <>
          <label className="is-wide">
            {t('名称')}
            <input
              value={draft.agencyName}
              onChange={({ target }) => {
                onChange({ agencyName: target.value });
              }}
            />
          </label>
          <RegionField
            value={draft.region}
            places={places}
            onChange={(region) => {
              onChange({ region });
            }}
          />
          <label>
            {t('单位类型')}
            <select
              value={draft.agencyType}
              onChange={({ target }) => {
                onChange({ agencyType: target.value as AgencyType });
              }}
            >
              {Object.entries(TYPES).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <label>
        {t('年度')}
        <input
          inputMode="numeric"
          value={draft.fiscalYear}
          onChange={({ target }) => {
            onChange({ fiscalYear: target.value });
          }}
        />
      </label>
      <ReadAsFields state={state} onReadAs={onReadAs} />
      {doubts.length > 0 && (
        <p className="own-doubts">
          {t('请核对：{doubts}。', {
            doubts: doubts.map((doubt) => doubtWords(doubt, inspected.identity.likelyType)).join(t('；')),
          })}
        </p>
      )}
    </div>
  );
}
