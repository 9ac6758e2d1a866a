/** English of the room `pages`. */
export const PAGES = {
  收录了哪些地方: 'Which places are covered',
  份文件: 'documents',
  '每格一个省级行政区，位置只是大致方位；数字为收录的文件数，虚线格为尚未收录，不表示没有公开。点一格只看该地。':
    'One tile for each province-level region, roughly where it lies; the number counts documents collected. A dashed tile means none collected yet, not that nothing was published. Click a tile to see that place only.',
  '另有中央部门文件 {central} 份。':
    'Plus {central, plural, one {{central} document} other {{central} documents}} of central agencies.',
  '{name}，{documentCount} 份文件，{agencyCount} 个部门':
    '{name}, {documentCount, plural, one {{documentCount} document} other {{documentCount} documents}}, {agencyCount, plural, one {{agencyCount} agency} other {{agencyCount} agencies}}',
  '{name}：尚未收录': '{name}: nothing collected yet',
  '，尚未收录': ', nothing collected yet',
} as const satisfies Readonly<Record<string, string>>;
