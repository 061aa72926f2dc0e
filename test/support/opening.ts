/** Opens one thing after another; when one does not open, those before it are closed, so that no test process hangs on them. */
export async function opening<Opened>(
  open: (closeLater: (close: () => Promise<unknown>) => void) => Promise<Opened>,
): Promise<{ readonly opened: Opened; close(): Promise<void> }> {
  const closing = new AsyncDisposableStack();
  const close = () => closing.disposeAsync();
  try {
    const opened = await open((one) => closing.defer(async () => void (await one())));
    return { opened, close };
  } catch (error) {
    await close();
    throw error;
  }
}
