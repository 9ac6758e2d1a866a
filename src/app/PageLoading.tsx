import { Loading } from '../components/Notice.tsx';

export const PageLoading = () => <Loading height={420}>正在打开页面…</Loading>;
