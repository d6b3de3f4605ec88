package dev.watchfloor.app.intake;

/** Is told how an import goes, and may end it. Called on the importing thread, after each batch: be quick. */
public interface ImportWatcher {
    /** Wants to know nothing and all of it. */
    ImportWatcher NONE = new ImportWatcher() {};

    /** A batch was committed. */
    default void committed(ImportProgress progress) {}

    /** Whether to stop before the next batch. */
    default boolean isCancelled() {
        return false;
    }
}
