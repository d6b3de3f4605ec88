package dev.watchfloor.views.kit;

import java.nio.file.Path;
import java.util.Optional;

/** Asks the operator for a file. FX thread only; returns when they have chosen. Nothing is read or written here. */
public interface FilePicker {

    /** A file to be read; empty when they want none. */
    Optional<Path> toRead(String title);

    /** A folder whose files are to be read; empty when they want none. */
    Optional<Path> folder(String title);

    /**
     * A file to be written; empty when they want none. That one of this name is replaced was agreed to.
     *
     * @param name proposed
     */
    Optional<Path> toWrite(String title, String name);
}
