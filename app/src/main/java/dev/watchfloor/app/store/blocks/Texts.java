package dev.watchfloor.app.store.blocks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Texts laid end to end. Any sequence of chars comes back as it was, also half a surrogate pair, which UTF-8 cannot
 * say. Reading is thread-safe.
 */
final class Texts {
    private static final int LATIN_1 = 0;
    private static final int UTF_8 = 1;
    /** Char by char, for texts that hold half a pair somewhere. */
    private static final int UTF_16 = 2;

    private final String all;
    private final int[] ends;

    private Texts(String all, int[] ends) {
        this.all = all;
        this.ends = ends;
    }

    static void write(ByteWriter to, List<String> texts) {
        int length = 0;
        for (String text : texts) {
            to.writeNumber(text.length());
            length += text.length();
        }
        StringBuilder all = new StringBuilder(length);
        texts.forEach(all::append);
        writeAll(to, all.toString());
    }

    /** @param count how many texts there must be */
    static Texts read(ByteReader from, int count) throws DamagedBlockException {
        int[] ends = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            end += from.readCount(Section.MOST_BYTES - end);
            ends[i] = end;
        }
        String all = readAll(from);
        if (all.length() != end) {
            throw new DamagedBlockException("texts of another length than said");
        }
        return new Texts(all, ends);
    }

    String get(int number) {
        return all.substring(start(number), ends[number]);
    }

    int length(int number) {
        return ends[number] - start(number);
    }

    private int start(int number) {
        return number == 0 ? 0 : ends[number - 1];
    }

    private static void writeAll(ByteWriter to, String all) {
        int form = form(all);
        byte[] bytes = switch (form) {
            case LATIN_1 -> all.getBytes(StandardCharsets.ISO_8859_1);
            case UTF_8 -> all.getBytes(StandardCharsets.UTF_8);
            default -> charByChar(all);
        };
        to.writeByte(form);
        to.writeNumber(bytes.length);
        to.writeBytes(bytes);
    }

    private static String readAll(ByteReader from) throws DamagedBlockException {
        int form = from.readByte();
        byte[] bytes = from.readBytes(from.readCount(Section.MOST_BYTES));
        return switch (form) {
            case LATIN_1 -> new String(bytes, StandardCharsets.ISO_8859_1);
            case UTF_8 -> new String(bytes, StandardCharsets.UTF_8);
            case UTF_16 -> ByteBuffer.wrap(bytes).asCharBuffer().toString();
            default -> throw new DamagedBlockException("text in an unknown form " + form);
        };
    }

    private static int form(String all) {
        int form = LATIN_1;
        for (int i = 0; i < all.length(); i++) {
            char next = all.charAt(i);
            if (next > 0xFF) {
                form = UTF_8;
                if (Character.isSurrogate(next)) {
                    boolean isPair = i + 1 < all.length() && Character.isSurrogatePair(next, all.charAt(i + 1));
                    if (!isPair) {
                        return UTF_16;
                    }
                    i++;
                }
            }
        }
        return form;
    }

    private static byte[] charByChar(String all) {
        byte[] bytes = new byte[all.length() * Character.BYTES];
        ByteBuffer.wrap(bytes).asCharBuffer().put(all);
        return bytes;
    }
}
