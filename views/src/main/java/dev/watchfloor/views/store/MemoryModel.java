package dev.watchfloor.views.store;

import dev.watchfloor.app.timeline.Amounts;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.MemoryBudget;
import dev.watchfloor.app.timeline.MemoryRefusedException;
import dev.watchfloor.views.kit.Background;
import dev.watchfloor.views.kit.Messages;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** A wish for another budget of memory. FX thread only; the profile is written in the background. */
final class MemoryModel {
    private static final Messages TEXT = Messages.of("store");

    private final IndexMemory memory;
    private final Background background;
    private final ReadOnlyObjectWrapper<Said> said = new ReadOnlyObjectWrapper<>(Said.NOTHING_YET);

    /** What came of a wish. */
    enum Kind {
        NOTHING,
        SET,
        REFUSED
    }

    /** @param sentence empty while there is nothing to say */
    record Said(Kind kind, String sentence) {
        static final Said NOTHING_YET = new Said(Kind.NOTHING, "");
    }

    private record Change(boolean isNothing, MemoryBudget now) {}

    MemoryModel(IndexMemory memory, Background background) {
        this.memory = memory;
        this.background = background;
    }

    /** What came of the last wish. */
    ReadOnlyObjectProperty<Said> saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** Another wish is being typed. */
    void forget() {
        said.set(Said.NOTHING_YET);
    }

    /** @param megabytes as typed; empty for the usual */
    void set(String megabytes) {
        Optional<Long> bytes = Amounts.bytes(megabytes.strip() + "MB");
        if (!megabytes.isBlank() && bytes.isEmpty()) {
            said.set(new Said(Kind.REFUSED, TEXT.get("memory.noSize")));
            return;
        }
        var unused = background.load(
                () -> change(bytes.orElse(null)),
                change -> said.set(new Said(change.isNothing() ? Kind.NOTHING : Kind.SET, words(change))),
                sentence -> said.set(new Said(Kind.REFUSED, sentence)));
    }

    private Change change(@Nullable Long bytes) throws MemoryRefusedException {
        boolean isNothing = Objects.equals(memory.budget().chosen(), bytes);
        memory.set(bytes);
        return new Change(isNothing, memory.budget());
    }

    private static String words(Change change) {
        return TEXT.format(
                change.isNothing() ? "memory.same" : "memory.set",
                StoreWords.size(change.now().bytes()));
    }
}
