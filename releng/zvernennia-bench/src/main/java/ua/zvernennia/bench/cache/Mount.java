package ua.zvernennia.bench.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small file system in memory, to be filled up. */
final class Mount {

    private static final int BLOCK = 64 * 1024;

    private Mount() {}

    /** False where the machine does not allow it. */
    static boolean tmpfs(Path folder, String size) throws IOException {
        return run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString());
    }

    static void unmount(Path folder) throws IOException {
        run("umount", "-l", folder.toString());
    }

    /** Writes until nothing more goes in. */
    static void fill(Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            var block = new byte[BLOCK];
            while (true) {
                out.write(block);
            }
        } catch (IOException e) {
            if (Files.getFileStore(file).getUsableSpace() > BLOCK) {
                throw e;
            }
        }
    }

    private static boolean run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
