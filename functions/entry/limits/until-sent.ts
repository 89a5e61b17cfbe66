const pieceBytes = 65_536;

/** The body in pieces, each when the receiver has taken the one before; `end` is called when it is sent or given up. */
export function untilSent(body: ReadableStream<Uint8Array>, end: () => void): ReadableStream<Uint8Array> {
  const reader = body.getReader();
  let rest = new Uint8Array();
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          while (rest.byteLength === 0) {
            const { done, value } = await reader.read();
            if (done) {
              end();
              controller.close();
              return;
            }
            rest = new Uint8Array(value);
          }
        } catch (error) {
          end();
          throw error;
        }
        controller.enqueue(rest.subarray(0, pieceBytes));
        rest = rest.subarray(pieceBytes);
      },
      async cancel(reason) {
        end();
        await reader.cancel(reason);
      },
    },
    { highWaterMark: 0 },
  );
}
