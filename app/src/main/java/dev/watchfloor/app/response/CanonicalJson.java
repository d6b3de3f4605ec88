package dev.watchfloor.app.response;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.app.crypto.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * JSON in one spelling, so that it can be hashed and signed: without blanks, in ASCII, fields in the order in which they
 * were put. Reading is bounded and trusts nothing. Stateless.
 */
public final class CanonicalJson {
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(14)
                            .maxNumberLength(20)
                            .maxNameLength(100)
                            // An empty object takes two bytes of a file and a hundred of memory.
                            .maxTokenCount(3_000_000)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    // Half a surrogate pair, which UTF-8 cannot hold, and marks that turn the direction of writing
                    // come from user names; escaped they are exact and harmless.
                    .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CanonicalJson() {}

    /**
     * Reads one object.
     *
     * @param thing what it should be, such as "a plan"; the sentence says so
     * @throws UnreadableRequestException when it is something else, damaged, or too much
     */
    public static ObjectNode parse(byte[] content, String thing) throws UnreadableRequestException {
        try {
            if (JSON.readTree(content) instanceof ObjectNode tree) {
                return tree;
            }
        } catch (StreamConstraintsException tooMuch) {
            throw new UnreadableRequestException("It is not " + thing + ": it holds more than " + thing + " can.");
        } catch (JsonProcessingException notJson) {
            var place = notJson.getLocation();
            throw new UnreadableRequestException("It is not " + thing + ", or it is damaged"
                    + (place == null ? "" : ": line " + place.getLineNr() + ", column " + place.getColumnNr()) + ".");
        } catch (IOException notText) {
            throw new UnreadableRequestException("It is not " + thing + ", or it is damaged: it is not text in UTF-8.");
        }
        throw new UnreadableRequestException("It is not " + thing + " of this console.");
    }

    /** The one spelling. */
    public static byte[] bytes(ObjectNode tree) {
        try {
            return JSON.writeValueAsString(tree).getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** The same for people: indented, with an end of line. */
    public static byte[] pretty(ObjectNode tree) {
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", DefaultIndenter.SYS_LF));
        try {
            return (JSON.writer(pretty).writeValueAsString(tree) + "\n").getBytes(StandardCharsets.US_ASCII);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a tree can always be written", impossible);
        }
    }

    /** SHA-256 in lower-case hexadecimal: 64 characters. */
    public static String sha256(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
