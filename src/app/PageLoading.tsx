import { Loading } from '../components/Notice.tsx';
import { t } from '../language/t.ts';

export const PageLoading = () => <Loading height={420}>{t('正在打开页面…')}</Loading>;
