package dev.watchfloor.app.response;

import inet.ipaddr.IPAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/**
 * A list of networks from a file: plain text with one network a line, or CSV with one in the first column or in a column
 * named network, address, ip or cidr. What follows a {@code #} is a comment. It is all there or it is not used: see
 * {@link #isWhole}.
 *
 * @param networks without repeats, in the order of addresses
 * @param repeated how many lines said what another had said
 * @param problems lines that could not be read, from the top; the first 100 of them
 * @param unread how many lines could not be read
 */
public record NetworkList(Set<IPAddress> networks, int repeated, List<Problem> problems, int unread) {
    /** Largest file, in bytes. */
    public static final int LARGEST = 16 << 20;

    /** Most networks in one list. */
    public static final int MOST = 100_000;

    public NetworkList {
        networks = Networks.sorted(networks);
        problems = List.copyOf(problems);
    }

    /** A line that could not be read. @param line from 1; 0 for the file as a whole */
    public record Problem(int line, String sentence) {}

    /** Whether every line was read and there was at least one network. */
    public boolean isWhole() {
        return unread == 0;
    }

    /** Reads a list, at most one byte more than {@link #LARGEST}. Times and memory are bounded whatever it holds. */
    public static NetworkList read(InputStream stream) throws IOException {
        byte[] content = stream.readNBytes(LARGEST + 1);
        if (content.length > LARGEST) {
            return none("It is larger than a list can be (16 MB).");
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException other) {
            return none("It is not text in UTF-8. Save it as UTF-8 or as CSV in UTF-8.");
        }
        NetworkLines lines = new NetworkLines();
        text.lines().forEach(lines::add);
        return lines.result();
    }

    /** Nothing, for a reason that is the whole file's. */
    static NetworkList none(String sentence) {
        return new NetworkList(Set.of(), 0, List.of(new Problem(0, sentence)), 1);
    }
}
