package ua.zvernennia.server.main.importing;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives up when a single row does not end: a quote that is never closed, or a file that is no table at all, would fill the
 * memory otherwise.
 */
final class BoundedRows extends FilterReader {

    /** Characters of one row. The longest lawful row has some 6,000. */
    static final int ROW_MAX = 1_000_000;

    private long taken;

    BoundedRows(Reader in) {
        super(in);
    }

    /** A row has ended. What was read ahead counts for the next one, which does no harm. */
    void rowEnded() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int character = super.read();
        count(character < 0 ? 0 : 1);
        return character;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) throws IOException {
        taken += read;
        if (taken > ROW_MAX) {
            throw new TooLong("the row has more than " + ROW_MAX + " characters (is a quote not closed?)");
        }
    }

    /** Its message is for people. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;

        TooLong(String message) {
            super(message);
        }
    }
}
