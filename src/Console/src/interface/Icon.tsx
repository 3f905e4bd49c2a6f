const paths = {
  plus: 'M8 3v10M3 8h10',
  search: 'M7 12A5 5 0 1 0 7 2a5 5 0 0 0 0 10ZM10.7 10.7 14 14',
  edit: 'm10.5 3.5 2 2M3 13l.6-2.7 7.2-7.2a1.2 1.2 0 0 1 1.7 0l.4.4a1.2 1.2 0 0 1 0 1.7L5.700 12.400 3 13Z',
  trash: 'M2.500 4.500h11M6 4.500V3h4v1.500M4 4.500l.6 8.500h6.800l.6-8.500M6.700 7v3.500M9.300 7v3.500',
  download: 'M8 2.500v7.500M4.800 7 8 10.200 11.200 7M3 13h10',
  upload: 'M8 10.500V3M4.800 6.200 8 3l3.200 3.200M3 13h10',
  reload: 'M13 8a5 5 0 1 1-1.500-3.600M13 2.500V5h-2.500',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3.500 8.500 3 3 6-7',
  up: 'M8 12.500v-9M4.500 7 8 3.500 11.500 7',
  chevron: 'm4.500 6.500 3.500 3.500 3.500-3.500',
  warning: 'M8 6.500v3M8 11.500v.1M7 2.800 1.900 11.700a1.100 1.100 0 0 0 1 1.700h10.200a1.100 1.100 0 0 0 1-1.700L9 2.800a1.100 1.100 0 0 0-2 0Z',
  info: 'M8 7.500v3.500M8 5v.1M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Z',
  copy: 'M6 6h7v7H6zM10 6V3H3v7h3',
  exit: 'M6.500 13.500H3v-11h3.500M10.500 11l3-3-3-3M13.500 8H6',
} as const;

/** A decoration beside a text or a labelled control. Hidden from screen readers. */
export const Icon = ({ name }: { name: keyof typeof paths }) => (
  <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={paths[name]} />
  </svg>
);
