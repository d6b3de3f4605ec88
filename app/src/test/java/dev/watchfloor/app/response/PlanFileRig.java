package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes, takes apart and reads plan files. */
abstract class PlanFileRig {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII.mappedFeature())
            .build();

    static Plan plan() {
        return SamplePlans.plan();
    }

    static ObjectNode tree() throws Exception {
        return (ObjectNode) JSON.readTree(PlanFile.write(plan()));
    }

    static ObjectNode treeUnchecked() {
        try {
            return tree();
        } catch (Exception impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** As a file has it, so that only what was changed in the tree is what is wrong. */
    static byte[] bytes(ObjectNode tree) {
        return CanonicalJson.pretty(tree);
    }

    static byte[] withoutBlanks(JsonNode tree) {
        try {
            return JSON.writeValueAsBytes(tree);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Fails when it is read, or refused in anything but a sentence for the operator. */
    static void refused(byte[] content, String what) {
        try {
            PlanFile.read(content);
        } catch (UnreadableRequestException refused) {
            assertThat(refused.sentence())
                    .as(what)
                    .endsWith(".")
                    .doesNotContain("Exception", "com.fasterxml")
                    .hasSizeLessThan(400)
                    .matches("[^\\p{Cntrl}]*");
            return;
        }
        fail("was read: " + what);
    }
}
