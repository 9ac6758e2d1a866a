/** Hands bytes to the reader as a file; nothing leaves the machine. */
export function download(name: string, content: BlobPart, type: string): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 30_000);
}

export const downloadCsv = (name: string, text: string): void => {
  download(name, text, 'text/csv;charset=utf-8');
};
