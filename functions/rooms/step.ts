import { moveTo, type Room } from '../../shared/room/room.ts';
import type { Context } from '../context.ts';
import { changeRoom } from './change.ts';
import { withMaterial } from './material.ts';

/** Moves the workshop from the part that the screen showed to another; a screen that is behind changes nothing. */
export const stepRoom = (
  ctx: Context,
  leaderCode: string,
  step: { from: number; to: number },
): Promise<Room> =>
  changeRoom(ctx, leaderCode, async (room, at) => {
    const next = moveTo(room, at.program, step, at.now);
    return next === room ? room : withMaterial(ctx, next, at.program[next.stage], at);
  });
