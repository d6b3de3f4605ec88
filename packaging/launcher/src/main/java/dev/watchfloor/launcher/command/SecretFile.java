package dev.watchfloor.launcher.command;

import dev.watchfloor.launcher.CommandFailure;
import dev.watchfloor.launcher.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.Set;

/** Files that hold a secret. Stateless. */
final class SecretFile {
    private static final int LONGEST = 4_096;
    private static final int OTHERS = 077;

    private SecretFile() {}

    /** The first line; the caller wipes it. */
    static char[] firstLine(Path file) throws CommandFailure {
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LONGEST);
        } catch (IOException unreadable) {
            throw UnreadableFile.at(file);
        }
        CharBuffer text = StandardCharsets.UTF_8.decode(ByteBuffer.wrap(bytes));
        int length = 0;
        while (length < text.length() && text.charAt(length) != '\n' && text.charAt(length) != '\r') {
            length++;
        }
        char[] line = new char[length];
        text.get(line);
        Arrays.fill(bytes, (byte) 0);
        Arrays.fill(text.array(), '\0');
        return line;
    }

    /** One line when anybody but its owner may do something with the file, where the system knows such permissions. */
    static void remark(Path file, PrintWriter told) {
        PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        try {
            PosixFileAttributes attributes = view.readAttributes();
            int mode = mode(attributes.permissions());
            if (attributes.isRegularFile() && (mode & OTHERS) != 0) {
                told.printf(
                        "Others than its owner may use %s (mode %04o). Keep it for your eyes only: chmod 600%n",
                        Terminal.printable(file.toString()), mode);
                told.flush();
            }
        } catch (IOException unreadable) {
            // Reading it says why.
        }
    }

    /** POSIX: one bit each, in the order of the enum, read by the owner first. */
    private static int mode(Set<PosixFilePermission> permissions) {
        int mode = 0;
        for (PosixFilePermission each : PosixFilePermission.values()) {
            mode = mode << 1 | (permissions.contains(each) ? 1 : 0);
        }
        return mode;
    }
}
