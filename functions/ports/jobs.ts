/** Makes a job that is already stored prompt. Losing a kick costs a delay: the tick finds what is due. */
export interface Jobs {
  kick(jobId: string): Promise<void>;
}
