package dev.watchfloor.app.response;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Plan files that somebody had in their hands: every change is noticed. */
class PlanFileTamperingTest extends PlanFileRig {
    @Test
    void everyChangeOfASingleValueIsNoticed() throws Exception {
        int changes = 0;
        for (List<String> path : JsonPlaces.paths(tree())) {
            for (JsonNode other : JsonPlaces.others(JsonPlaces.at(tree(), path))) {
                ObjectNode tree = tree();
                JsonPlaces.replace(tree, path, other);
                refused(bytes(tree), path + " became " + other);
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(500);
    }

    @Test
    void everyFieldThatIsTakenOutOrAddedIsNoticed() throws Exception {
        for (List<String> path : JsonPlaces.paths(tree())) {
            ObjectNode without = tree();
            JsonNode parent = JsonPlaces.at(without, path.subList(0, path.size() - 1));
            if (parent instanceof ObjectNode object) {
                object.remove(path.getLast());
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(path.getLast()));
            }
            refused(bytes(without), "without " + path);

            ObjectNode with = tree();
            if (JsonPlaces.at(with, path) instanceof ObjectNode object) {
                object.put("approved", true);
                refused(bytes(with), "with one more in " + path);
            } else if (JsonPlaces.at(with, path) instanceof ArrayNode array) {
                array.add(array.isEmpty() ? TextNode.valueOf("x") : array.get(0));
                refused(bytes(with), "with one more in " + path);
            }
        }
        ObjectNode with = tree();
        with.put("approved", true);
        refused(bytes(with), "with one more field");
    }

    @Test
    void changeThatBringsItsOwnHashIsAnotherPlan() throws Exception {
        Plan other = new Plan("plan-8", SamplePlans.MADE, "", plan().acts());

        assertThat(PlanFile.read(PlanFile.write(other)).hash()).isNotEqualTo(plan().hash());
    }

    @Test
    void partsInAnotherOrderAreAnotherPlan() throws Exception {
        ObjectNode tree = tree();
        ArrayNode networks =
                (ArrayNode) tree.path("acts").get(0).path("request").path("networks");
        networks.add(networks.remove(0));

        refused(bytes(tree), "networks turned");
    }

    @Test
    void fileThatIsCutOffAnywhereIsRefusedInASentence() throws Exception {
        byte[] content = PlanFile.write(plan());
        for (int length = 0; length < content.length; length++) {
            refused(Arrays.copyOf(content, length), "cut off at " + length);
        }
    }

    @Test
    void everyByteThatIsFlippedIsNoticed() throws Exception {
        byte[] content = PlanFile.write(plan());
        Random random = new Random(7);
        for (int at = 0; at < content.length; at++) {
            byte[] flipped = content.clone();
            flipped[at] ^= (byte) (1 << random.nextInt(8));
            refused(flipped, "flipped at " + at);
        }
    }
}
