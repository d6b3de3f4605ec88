package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans in files: written, read again, and told from what is none. */
class PlanFileTest extends PlanFileRig {
    @Test
    void whatIsWrittenIsReadWithTheSameHash() throws Exception {
        byte[] content = PlanFile.write(plan());

        Plan read = PlanFile.read(content);

        assertThat(read).isEqualTo(plan());
        assertThat(read.hash()).isEqualTo(plan().hash()).matches("[0-9a-f]{64}");
        assertThat(JSON.readTree(content).path("hash").asText()).isEqualTo(read.hash());
        assertThat(PlanFile.write(read)).isEqualTo(content);
    }

    @Test
    void hashIsThatOfTheFileWithoutItsHashAndItsBlanks() throws Exception {
        ObjectNode tree = tree();
        tree.remove("hash");
        byte[] spelling = withoutBlanks(tree);

        assertThat(new String(spelling, StandardCharsets.US_ASCII))
                .startsWith("{\"watchfloor-plan\":1,\"id\":\"plan-7\",\"made\":\"2026-11-24T10:00:00Z\",\"title\":");
        assertThat(plan().hash())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(spelling)));
    }

    @Test
    void fileIsAsciiAndDrawsNothingOnATerminal() throws Exception {
        String text = new String(PlanFile.write(plan()), StandardCharsets.ISO_8859_1);

        assertThat(text).matches("(?s)[\\x20-\\x7e\\n]*").endsWith("}\n");
    }

    @Test
    void anotherSpellingOfTheSameIsRefused() throws Exception {
        ObjectNode turned = JSON.createObjectNode();
        List<String> names = new ArrayList<>();
        tree().fieldNames().forEachRemaining(names::add);
        names.reversed().forEach(name -> turned.set(name, treeUnchecked().get(name)));

        String text = new String(PlanFile.write(plan()), StandardCharsets.US_ASCII);
        assertThat(PlanFile.read(bytes(tree()))).isEqualTo(plan());
        refused(bytes(turned), "fields in another order");
        refused(withoutBlanks(tree()), "no blanks");
        for (String other : List.of(text + " ", text + "\n", " " + text, text.strip(), text.replace("\n", "\r\n"))) {
            refused(other.getBytes(StandardCharsets.US_ASCII), other);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "true",
                "7",
                "\"plan\"",
                "[]",
                "{}",
                "{",
                "}",
                "[[[[[[[[[[[[[[[[[[[[[[[[",
                "{\"hash\":1}",
                "{\"watchfloor-plan\":\"1\"}",
                "{\"watchfloor-plan\":1}",
                "{\"watchfloor-plan\":1.0}",
                "{\"watchfloor-plan\":1,\"acts\":{}}",
                "{\"watchfloor-plan\":1,\"acts\":[]}",
                "{\"watchfloor-plan\":1,\"acts\":[null]}",
                "{\"watchfloor-plan\":1,\"acts\":[{\"request\":{}}]}",
                "{\"watchfloor-plan\":1,\"watchfloor-plan\":1}",
                "\uFEFF{}",
                "{\"watchfloor-plan\":1} {}",
                "{\"watchfloor-plan\":1e999}",
                "{\"watchfloor-plan\":NaN}",
                "<html>",
                "203.0.113.0/24\n"
            })
    void whatIsNoPlanIsRefused(String text) {
        refused(text.getBytes(StandardCharsets.UTF_8), text);
        refused(text.getBytes(StandardCharsets.UTF_16), text + " in UTF-16");
    }

    @Test
    void anotherVersionIsNamed() {
        ObjectNode tree = treeUnchecked();
        tree.put("watchfloor-plan", 2);
        assertThatThrownBy(() -> PlanFile.read(bytes(tree)))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("another version")
                .hasMessageContaining("form 2, not 1");
        tree.set("watchfloor-plan", JSON.getNodeFactory().numberNode(new java.math.BigInteger("99999999999")));
        refused(bytes(tree), "a version beyond all");
    }

    @Test
    void verbOfALaterVersionIsNamedWithoutItsEscapes() {
        ObjectNode tree = treeUnchecked();
        ((ObjectNode) tree.path("acts").get(0).path("request")).put("verb", "melt\u001b[31m");

        assertThatThrownBy(() -> PlanFile.read(bytes(tree)))
                .isInstanceOf(UnreadableRequestException.class)
                .hasMessageContaining("\"melt?[31m\" is not a verb of this version.");
    }
}
