package dev.watchfloor.app.store;

import java.io.ByteArrayOutputStream;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/** Bytes of any length in a column of type {@code BINARY VARYING ARRAY}. */
final class ByteParts {
    /** Most bytes that H2 2.5 takes in one value. */
    private static final int LONGEST = 1 << 20;

    private ByteParts() {}

    static Object[] of(byte[] content) {
        int count = Math.max(1, (content.length + LONGEST - 1) / LONGEST);
        Object[] parts = new Object[count];
        for (int part = 0; part < count; part++) {
            int from = part * LONGEST;
            parts[part] =
                    count == 1 ? content : Arrays.copyOfRange(content, from, Math.min(content.length, from + LONGEST));
        }
        return parts;
    }

    /** Whatever the column holds; that it is right, a checksum says. */
    static byte[] read(ResultSet rows, int column) throws SQLException {
        Array array = rows.getArray(column);
        if (array == null || !(array.getArray() instanceof Object[] parts)) {
            return new byte[0];
        }
        if (parts.length == 1 && parts[0] instanceof byte[] only) {
            return only;
        }
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (Object part : parts) {
            if (part instanceof byte[] bytes) {
                joined.writeBytes(bytes);
            }
        }
        return joined.toByteArray();
    }
}
