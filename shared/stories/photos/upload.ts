/** A signed form: where to send one file, and the hidden fields to send before it. */
export interface UploadForm {
  url: string;
  fields: Record<string, string>;
}
