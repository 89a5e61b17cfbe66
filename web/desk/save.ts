/** Has the browser save what a link of ours leads to; the file says its own name. */
export function saveFrom(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
