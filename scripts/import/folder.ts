/** The folder of a data package in which an import leaves lists for the person who runs it. It is not published. */
export const LISTS_FOLDER = 'import';
