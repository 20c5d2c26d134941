package ua.zvernennia.server.usecase.files;

/**
 * How much is let in.
 *
 * @param size of one file, in bytes
 * @param perCard files of one card
 * @param openUploads of one user
 */
public record FileLimits(long size, int perCard, int openUploads) {

    public static final FileLimits USUAL = new FileLimits(100L * 1024 * 1024, 500, 200);

    public FileLimits {
        if (size < 1) {
            throw new IllegalArgumentException("size: " + size + " (expected: >= 1)");
        }
        if (perCard < 1 || openUploads < 1) {
            throw new IllegalArgumentException(
                    "perCard: " + perCard + ", openUploads: " + openUploads + " (expected: >= 1)");
        }
    }
}
