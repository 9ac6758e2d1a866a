/** 方法: what the numbers mean, where they come from and how far to trust them. */
import type { ReactNode } from 'react';
import { LICENCE } from '../../comparison/export/about.ts';
import { dataAddress } from '../../components/siteAddress.ts';
import { datasetEdition } from '../../database/index.ts';
import { citeView, editionWords } from '../../language/citation.ts';
import { ABSENCES } from '../../domain/dataTable.ts';
import { CiteButton } from '../export/CiteButton.tsx';
import { exportOrigin } from '../export/origin.ts';
import { DatasetFactsLine } from '../pages/DatasetFactsLine.tsx';
import { PageHead } from '../shared/PageHead.tsx';
import { WithFilter } from '../shared/WithFilter.tsx';
import { Spoken } from '../../components/Spoken.tsx';
import { T } from '../../components/T.tsx';
import { t, word } from '../../language/t.ts';
import { Corrections } from './Corrections.tsx';
import { Coverage } from './Coverage.tsx';
import { MEASURE_GROUPS, RATIO_WORDS } from './definitions.ts';
import { ABSENCE_WORDS, absenceName, ACCURACY, READING, SIGNS } from './words.ts';
import './method.css';

const CHAPTERS = [
  ['reading', t('数字怎样来')],
  ['accuracy', t('可信程度')],
  ['missing', t('没有数的地方')],
  ['measures', t('指标定义')],
  ['ratios', t('比率算法')],
  ['coverage', t('收录范围')],
  ['corrections', t('更正')],
  ['citing', t('引用与许可')],
] as const;

type ChapterId = (typeof CHAPTERS)[number][0];
const TITLES = Object.fromEntries(CHAPTERS) as Readonly<Record<ChapterId, string>>;

const Chapter = ({ id, children }: { readonly id: ChapterId; readonly children: ReactNode }) => (
  <section id={id} className="panel method-chapter" aria-label={TITLES[id]}>
    <h2>{TITLES[id]}</h2>
    {children}
  </section>
);

const Missing = () => (
  <dl className="method-terms">
    {ABSENCES.map((why) => (
      <div key={why}>
        <dt>
          {absenceName(why)}
          <small>{t('表中写作“{sign}”', { sign: ABSENCE_WORDS[why].sign })}</small>
        </dt>
        <dd>{ABSENCE_WORDS[why].words}</dd>
      </div>
    ))}
    {SIGNS.map(({ sign, words }) => (
      <div key={sign}>
        <dt>{t('记号“{sign}”', { sign })}</dt>
        <dd>{words}</dd>
      </div>
    ))}
  </dl>
);

const Measures = () =>
  MEASURE_GROUPS.map(({ section, measures }) => (
    <div key={section}>
      <h3>{section}</h3>
      <dl className="method-terms">
        {measures.map(({ measure, name, unit, definition, partOf }) => (
          <div key={measure} id={measure}>
            <dt>
              {name}
              <small>{word(unit)}</small>
            </dt>
            <dd>
              {t('{definition}。', { definition })}
              {partOf !== null && <span>{t('属于：{partOf}。', { partOf })}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  ));

const Ratios = () => (
  <dl className="method-terms">
    {RATIO_WORDS.map(({ name, unit, formula }) => (
      <div key={name}>
        <dt>
          {name}
          <small>{word(unit)}</small>
        </dt>
        <dd>{formula}</dd>
      </div>
    ))}
  </dl>
);

const Citing = () => (
  <>
    <p>
      {t(
        '引用一个数字：点开它，在原文下方按“引用”，得到机构、文件标题、原文句子、校验值与本站地址。引用一张图或一张表：导出包与 XLSX 的说明里有引用格式。引用本站：',
      )}
    </p>
    <CiteButton cite={() => citeView(t('数据与方法'), exportOrigin())} />
    <p>
      <T
        text="当前数据集：{editionWords}。全部表格见 <a>datapackage.json</a>。{licence}"
        values={{ editionWords: editionWords(datasetEdition()), licence: LICENCE }}
        tags={{ a: (inner) => <a href={dataAddress('datapackage.json')}>{inner}</a> }}
      />
    </p>
  </>
);

export const MethodPage = () => (
  <>
    <PageHead title={t('方法')} lede={t('这些数字是什么意思、从哪里来、可以信到什么程度。')} />
    <nav className="method-contents" aria-label={t('本页目录')}>
      {CHAPTERS.map(([id, title]) => (
        <a key={id} href={`#${id}`}>
          {title}
        </a>
      ))}
    </nav>
    <Chapter id="reading">
      <dl className="method-terms">
        {READING.map(({ title, words }) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </Chapter>
    <Chapter id="accuracy">
      <p>{t('{words}（{measuredOn}测量）', { words: ACCURACY.words, measuredOn: ACCURACY.measuredOn })}</p>
      <p>{ACCURACY.others}</p>
      <p>{ACCURACY.limits}</p>
    </Chapter>
    <Chapter id="missing">
      <Missing />
    </Chapter>
    <Chapter id="measures">
      <p>
        <Spoken
          text={t(
            '分组即文件中的章节：一个指标取自该章节的文字或决算表。金额在本站以万元显示，数据包里保留原单位。',
          )}
        />
      </p>
      <Measures />
    </Chapter>
    <Chapter id="ratios">
      <Ratios />
    </Chapter>
    <Chapter id="coverage">
      <p>{t('地区与部门可在上方筛选。“未收录”是本数据集没有该年文件，不表示没有公布。')}</p>
      <WithFilter>
        {(filter) => (
          <>
            <DatasetFactsLine filter={filter} />
            <Coverage filter={filter} />
          </>
        )}
      </WithFilter>
    </Chapter>
    <Chapter id="corrections">
      <Corrections />
    </Chapter>
    <Chapter id="citing">
      <Citing />
    </Chapter>
  </>
);
