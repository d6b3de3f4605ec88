package dev.watchfloor.app.operators.factors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A list of passwords known from break-ins: Have I Been Pwned's "ordered by hash" text file, one line per password of 40
 * hexadecimal digits of its SHA-1, a colon and how often it was seen, ascending. NIST SP 800-63B and OWASP ASVS 5.0,
 * 6.2.12, ask for such a list. The file (some 40 GB) is searched where it lies; the password goes nowhere. Thread-safe; each
 * question opens the file anew, so it may be replaced at any time, and reads it about forty times.
 */
public final class BreachedPasswords {
    private static final int HASH_DIGITS = 40;
    /** 40 digits, a colon, a count of up to 19 digits, carriage return and line feed, and some room. */
    private static final int LONGEST_LINE = 80;

    private final Path file;

    public BreachedPasswords(Path file) {
        this.file = file;
    }

    /**
     * How often a password was seen in break-ins; 0 when it is not in the list.
     *
     * @param typed read and kept nowhere; the caller wipes it
     * @throws UnusableListException when the file cannot be read or is something else; says so in a sentence
     */
    public long seen(char[] typed) throws UnusableListException {
        String hash = sha1(typed);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return search(channel, hash);
        } catch (NoSuchFileException missing) {
            throw new UnusableListException("There is no file " + file + ".", missing);
        } catch (IOException unreadable) {
            throw new UnusableListException("The file " + file + " cannot be read.", unreadable);
        }
    }

    private long search(FileChannel channel, String hash) throws IOException, UnusableListException {
        long size = channel.size();
        line(channel, 0);
        long low = 0;
        long high = size;
        // All lines that begin before low are smaller, all that begin at high or after are not.
        while (low < high) {
            long middle = low + (high - low) / 2;
            long start = lineStart(channel, middle);
            Line line = line(channel, start);
            int order = line.hash().compareTo(hash);
            if (order == 0) {
                return line.count();
            }
            if (order < 0) {
                low = start + line.length();
            } else {
                high = start;
            }
        }
        return 0;
    }

    /** Where the line begins in which a place lies. */
    private long lineStart(FileChannel channel, long place) throws IOException, UnusableListException {
        long from = Math.max(0, place - LONGEST_LINE);
        byte[] before = read(channel, from, (int) (place - from));
        for (int at = before.length - 1; at >= 0; at--) {
            if (before[at] == '\n') {
                return from + at + 1;
            }
        }
        if (from > 0) {
            throw notAList();
        }
        return 0;
    }

    private Line line(FileChannel channel, long start) throws IOException, UnusableListException {
        byte[] bytes = read(channel, start, (int) Math.min(LONGEST_LINE, channel.size() - start));
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        boolean last = start + end == channel.size();
        if (end == bytes.length && !last) {
            throw notAList();
        }
        String text = new String(bytes, 0, end, StandardCharsets.ISO_8859_1).stripTrailing();
        if (!text.matches("[0-9A-Fa-f]{40}:[0-9]{1,18}")) {
            throw notAList();
        }
        // Case does not matter to the search: the digits are ordered the same way.
        String hash = text.substring(0, HASH_DIGITS).toUpperCase(Locale.ROOT);
        return new Line(hash, Long.parseLong(text.substring(HASH_DIGITS + 1)), last ? end : end + 1);
    }

    private record Line(String hash, long count, int length) {}

    private UnusableListException notAList() {
        return new UnusableListException("The file " + file
                + " is not a list of breached passwords ordered by hash: each line must be a SHA-1, a colon and a"
                + " count.");
    }

    private static byte[] read(FileChannel channel, long from, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until all is there
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }

    private static String sha1(char[] typed) {
        try (PasswordText password = PasswordText.of(typed)) {
            byte[] bytes = password.bytes();
            // Not for secrecy: it is how the list is written.
            byte[] hash = MessageDigest.getInstance("SHA-1").digest(bytes);
            Arrays.fill(bytes, (byte) 0);
            return HexFormat.of().withUpperCase().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-1", impossible);
        }
    }
}
