import { morning } from '../../mail/morning.ts';
import { sendMail } from '../../mail/send-mail.ts';
import { tellColleagues } from '../../mail/tell.ts';
import { tellSender } from '../../mail/tell-sender.ts';
import { checkChannel } from '../../posts/watching/check-channel.ts';
import { readFigures } from '../../posts/watching/figures.ts';
import { renewLines } from '../../stories/lines/renew.ts';
import { tellYesEnds } from '../../stories/yes-ends.ts';
import type { HandlersOf } from '../run.ts';

export const watchingHandlers: HandlersOf<'watching'> = {
  read_figures: readFigures,
  check_channel: checkChannel,
  renew_lines: renewLines,
  yes_ends: tellYesEnds,
  tell: tellColleagues,
  send_mail: sendMail,
  tell_sender: tellSender,
  morning,
};
