/** A name or what is typed to find one, in the form in which the two are compared: small letters, no blanks, no quotation marks. */
export const plainSpelling = (text: string): string => text.toLowerCase().replace(/[\s'’‘"“”]+/g, '');

/** The name of a body, in the form in which two are compared: brackets are printed wide in one document and narrow in another. */
export const plainName = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '');
