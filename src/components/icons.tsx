/**
 * The component library's own icons, with words that a Chinese reader understands when they are read out: the library names them
 * `down` or `close-circle`. Those beside words, or in a button that has a name, are decoration.
 */
import {
  CaretDownFilled,
  CheckOutlined,
  CloseCircleFilled,
  CloseOutlined,
  DownOutlined,
  LoadingOutlined,
  SearchOutlined,
} from '@ant-design/icons';
import type { ConfigProviderProps } from 'antd';
import { t } from '../language/t.ts';

/** Of every component that takes its icons from the provider. */
export const COMPONENT_ICONS = {
  select: {
    // Of the two names, the provider takes only the older.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    suffixIcon: <DownOutlined aria-hidden aria-label={t('展开')} />,
    removeIcon: <CloseOutlined aria-hidden aria-label={t('移除')} />,
    menuItemSelectedIcon: <CheckOutlined aria-hidden aria-label={t('已选')} />,
    loadingIcon: <LoadingOutlined spin aria-hidden aria-label={t('载入中')} />,
  },
  treeSelect: { switcherIcon: <CaretDownFilled aria-hidden aria-label={t('展开或收起')} /> },
} satisfies Partial<ConfigProviderProps>;

/** For `allowClear`, which the provider could only switch on for all. */
export const CLEARABLE = { clearIcon: <CloseCircleFilled aria-label={t('清除')} />, label: t('清除') };

/** For the `showSearch` of a select, likewise. */
export const SEARCH_ICON = <SearchOutlined aria-hidden aria-label={t('搜索')} />;

/** For a tree select, which takes no more than its switcher from the provider. */
export const TREE_SELECT_ICONS = {
  suffixIcon: COMPONENT_ICONS.select.suffixIcon,
  removeIcon: COMPONENT_ICONS.select.removeIcon,
};
