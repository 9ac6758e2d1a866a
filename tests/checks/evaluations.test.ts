import { describe } from 'vitest';
import { CROSS_CASES } from './cross.cases.ts';
import { FORM_CASES } from './forms.cases.ts';
import { holdsFor } from './group.ts';
import { INDICATOR_CASES } from './indicators.cases.ts';
import { WORDING_CASES } from './wording.cases.ts';

describe('forms', () => holdsFor(FORM_CASES));
describe('indicators', () => holdsFor(INDICATOR_CASES));
describe('forms against the account', () => holdsFor(CROSS_CASES));
describe('wording', () => holdsFor(WORDING_CASES));
