package dev.watchfloor.app.response;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * A plan as a file that people read, carry and agree to. Its hash is the SHA-256 of everything else in one spelling:
 * JSON without blanks, in ASCII, fields in the order in which they are written here. It tells what was changed by
 * accident or by someone who did not think of it; who wants to deceive computes another one, so a plan is applied
 * only after what it asks for was looked at again. Stateless.
 */
public final class PlanFile {
    /** Largest file, in bytes: enough for a list of 50,000 networks at ten gateways. */
    public static final int LARGEST = 32 << 20;

    private static final String VERSION_FIELD = "watchfloor-plan";
    private static final int VERSION = 1;
    private static final String HASH_FIELD = "hash";

    private PlanFile() {}

    /** The plan's hash: 64 characters, in lower case. Equal plans have equal hashes, in every version. */
    public static String hash(Plan plan) {
        return hash(tree(plan));
    }

    /**
     * The file's content, indented.
     *
     * @throws UnreadableRequestException when it could not be read again, because it is too large
     */
    public static byte[] write(Plan plan) throws UnreadableRequestException {
        ObjectNode tree = hashed(plan);
        byte[] content = CanonicalJson.pretty(tree);
        try {
            Plan unused = read(content);
            return content;
        } catch (UnreadableRequestException tooMuch) {
            throw new UnreadableRequestException(
                    "The plan cannot be kept in a file; split it into several. " + tooMuch.sentence());
        }
    }

    /**
     * Reads a plan, trusting nothing: the file must be, byte for byte, what {@link #write} makes of it. Reads at most one byte more than {@link #LARGEST}.
     *
     * @throws UnreadableRequestException when it is not a plan, is of another version, too large, damaged, or was
     *     changed after it was made
     */
    public static Plan read(InputStream stream) throws IOException, UnreadableRequestException {
        return read(stream.readNBytes(LARGEST + 1));
    }

    /** As {@link #read(InputStream)}. */
    public static Plan read(byte[] content) throws UnreadableRequestException {
        if (content.length > LARGEST) {
            throw new UnreadableRequestException("It is larger than a plan can be (32 MB).");
        }
        Plan plan = read(CanonicalJson.parse(content, "a plan"));
        // Blanks and other spellings mean nothing, but nobody has to wonder whether something hides in them.
        if (!Arrays.equals(CanonicalJson.pretty(hashed(plan)), content)) {
            throw changed("");
        }
        return plan;
    }

    /** The same as an object that can be put into another file. */
    public static ObjectNode hashed(Plan plan) {
        ObjectNode tree = tree(plan);
        tree.put(HASH_FIELD, hash(tree));
        return tree;
    }

    /** Reads what {@link #hashed} wrote; throws as {@link #read(InputStream)}. */
    public static Plan read(ObjectNode tree) throws UnreadableRequestException {
        JsonNode version = tree.path(VERSION_FIELD);
        if (!version.isIntegralNumber()) {
            throw new UnreadableRequestException("It is not a plan of this console.");
        }
        if (!version.canConvertToInt() || version.intValue() != VERSION) {
            throw new UnreadableRequestException("It was made by another version of this console (form "
                    + JsonFields.shown(version.asText()) + ", not " + VERSION + "). Make the plan anew.");
        }
        Plan plan = plan(tree);
        ObjectNode again = hashed(plan);
        // The tree as well as the hash: what this version would not have written was not there when it was made.
        if (!again.equals(tree)) {
            throw changed("");
        }
        return plan;
    }

    private static Plan plan(ObjectNode tree) throws UnreadableRequestException {
        try {
            return PlanJson.read(tree);
        } catch (UnreadableRequestException wrong) {
            throw changed(" " + wrong.sentence());
        }
    }

    private static UnreadableRequestException changed(String detail) {
        return new UnreadableRequestException(
                "It was changed after it was made, or it is damaged." + detail + " Make the plan anew.");
    }

    private static ObjectNode tree(Plan plan) {
        ObjectNode tree = PlanJson.object();
        tree.put(VERSION_FIELD, VERSION);
        PlanJson.write(tree, plan);
        return tree;
    }

    private static String hash(ObjectNode tree) {
        return CanonicalJson.sha256(CanonicalJson.bytes(tree));
    }
}
