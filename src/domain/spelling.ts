/** A name or what is typed to find one, in the form in which the two are compared: small letters, no blanks, no quotation marks. */
export const plainSpelling = (text: string): string => text.toLowerCase().replace(/[\s'’‘"“”]+/g, '');
