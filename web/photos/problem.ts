/**
 * Why a photo could not be sent, in words for whoever chose it. `unusable`: choose another; `ended`: ask for a new form
 * and send it again; `not_now`: the same may do later, and nothing is lost.
 */
export class PhotoProblem extends Error {
  readonly kind: 'unusable' | 'ended' | 'not_now';

  constructor(kind: PhotoProblem['kind'], text: string, options?: ErrorOptions) {
    super(text, options);
    this.name = 'PhotoProblem';
    this.kind = kind;
  }
}
