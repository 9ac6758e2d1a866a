/** Small drawings beside words: they say nothing that the words do not, so readers of the screen skip them. */
const PATHS = {
  chart: 'M2.5 13.5h11M4.5 11V7M8 11V3M11.5 11V5.5',
  table: 'M2.5 3h11v10h-11zM2.5 6.5h11M2.5 9.75h11M6.5 6.5V13',
  download: 'M8 2.5v7.5M4.75 7 8 10.25 11.25 7M2.5 13.5h11',
  picture: 'M2.5 3h11v10h-11zM2.5 11l3.25-3.25 2.5 2.5L10.5 8l3 3M5.75 5.75h.01',
  filter: 'M2.5 3h11L9.5 8v4.5l-3 1V8z',
  moon: 'M13 9.5A5.5 5.5 0 0 1 6.5 3a5.5 5.5 0 1 0 6.5 6.5z',
  sun: 'M8 5a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM8 1.5V3M8 13v1.5M1.5 8H3M13 8h1.5M3.4 3.4l1.05 1.05M11.55 11.55l1.05 1.05M12.6 3.4l-1.05 1.05M4.45 11.55 3.4 12.6',
  expand: 'M4 6.5 8 10.5 12 6.5',
  collapse: 'M4 9.5 8 5.5 12 9.5',
  close: 'M4 4l8 8M12 4l-8 8',
  pin: 'M5.5 2.5h5l-.75 4.25L12 9.5H4l2.25-2.75zM8 9.5v4.5',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.25 10.25 13.5 13.5',
  previous: 'M10 3.5 5.5 8l4.5 4.5',
  next: 'M6 3.5 10.5 8 6 12.5',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
} as const;

export type IconName = keyof typeof PATHS;

export const Icon = ({ name }: { readonly name: IconName }) => (
  <svg className="icon" viewBox="0 0 16 16" aria-hidden focusable="false">
    <path d={PATHS[name]} />
  </svg>
);
