package dev.watchfloor.connectors.apisix;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.watchfloor.connectors.rigs.apisix.ApisixRig;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Another administrator's script on the same list, one step at a time: reads the list, writes it back with one entry more
 * or less, and, when it is careful, looks afterwards whether that is still so. Used by one thread.
 */
final class OtherWriter {
    /** One change that it wants: an entry in or out. */
    record Wish(String entry, boolean in) {}

    private enum Stage {
        READS,
        WRITES,
        LOOKS
    }

    private final ApisixRig rig;
    private final String rule;
    private final boolean careful;
    private final Queue<Wish> wishes;
    /** Whether it replaces the whole rule (PUT) or only the list (PATCH), by turns of chance. */
    private final RandomGenerator random;

    private final Set<String> wanted = new HashSet<>();
    private Stage stage = Stage.READS;
    private ObjectNode read;
    private int writes;

    OtherWriter(ApisixRig rig, String rule, boolean careful, List<Wish> wishes, RandomGenerator random) {
        this.rig = rig;
        this.rule = rule;
        this.careful = careful;
        this.wishes = new ArrayDeque<>(wishes);
        this.random = random;
    }

    boolean isFinished() {
        return wishes.isEmpty();
    }

    /** Holds a list that it has read and not yet written. */
    boolean isUnderWay() {
        return stage == Stage.WRITES;
    }

    /** Waits before it looks. */
    boolean isWaiting() {
        return stage == Stage.LOOKS;
    }

    /** What it has brought about so far and believes to be so. */
    Set<String> wanted() {
        return wanted;
    }

    /** Takes one step. */
    void step() {
        switch (stage) {
            case READS -> {
                read = current();
                stage = Stage.WRITES;
            }
            case WRITES -> {
                write(wishes.element());
                writes++;
                if (careful) {
                    stage = Stage.LOOKS;
                } else {
                    done();
                }
            }
            case LOOKS -> {
                Wish wish = wishes.element();
                if (items(current()).contains(wish.entry()) == wish.in()) {
                    done();
                } else {
                    stage = Stage.READS;
                }
            }
        }
    }

    private void done() {
        Wish wish = wishes.remove();
        if (wish.in()) {
            wanted.add(wish.entry());
        } else {
            wanted.remove(wish.entry());
        }
        stage = Stage.READS;
    }

    private void write(Wish wish) {
        List<String> list = new ArrayList<>(items(read));
        list.remove(wish.entry());
        if (wish.in()) {
            list.add(wish.entry());
        }
        ObjectNode target = random.nextBoolean() ? read : current();
        ArrayNode array = target.withObjectProperty("plugins")
                .withObjectProperty("ip-restriction")
                .putArray("blacklist");
        list.forEach(array::add);
        rig.putGlobalRule(rule, target);
    }

    private ObjectNode current() {
        ObjectNode found = (ObjectNode) rig.globalRule(rule).orElseThrow().deepCopy();
        found.remove(List.of("create_time", "update_time"));
        return found;
    }

    static List<String> items(ObjectNode rule) {
        return rule.at("/plugins/ip-restriction/blacklist")
                .valueStream()
                .map(item -> item.asText())
                .toList();
    }
}
