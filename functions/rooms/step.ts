import { moveTo, type Room } from '../../shared/room/room.ts';
import type { Context } from '../context.ts';
import { changeRoom } from './change.ts';

/** Moves the workshop from the part that the screen showed to another; a screen that is behind changes nothing. */
export const stepRoom = (
  ctx: Context,
  leaderCode: string,
  step: { from: number; to: number },
): Promise<Room> => changeRoom(ctx, leaderCode, (room, { program, now }) => moveTo(room, program, step, now));
