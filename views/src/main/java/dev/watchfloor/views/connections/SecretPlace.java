package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.views.kit.Messages;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Where a secret of the form comes from. */
enum SecretPlace {
    /** Typed, and sealed in the profile. */
    TYPED("typed"),
    /** In a file, read whenever the connector starts. */
    FILE("file"),
    /** In a variable of the console's environment. */
    VARIABLE("variable");

    private static final Messages TEXT = Messages.of("connections");
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]{0,254}";

    private final String key;

    SecretPlace(String key) {
        this.key = key;
    }

    /** Where a connector has it from; null when it is sealed in the profile, or there is none. */
    static SecretPlace of(@Nullable SecretReference reference) {
        return switch (reference) {
            case null -> TYPED;
            case SecretReference.InFile file -> FILE;
            case SecretReference.InVariable variable -> VARIABLE;
        };
    }

    /** For ids. */
    String key() {
        return key;
    }

    /** For the button that chooses it. */
    String word() {
        return switch (this) {
            case TYPED -> TEXT.get("secret.typed");
            case FILE -> TEXT.get("secret.file");
            case VARIABLE -> TEXT.get("secret.variable");
        };
    }

    /** What its field is called. @param label what the setting is called */
    String field(String label) {
        return switch (this) {
            case TYPED -> label;
            case FILE -> TEXT.format("secret.field.file", label);
            case VARIABLE -> TEXT.format("secret.field.variable", label);
        };
    }

    /** What becomes of what is written there. */
    String help() {
        return switch (this) {
            case TYPED -> TEXT.get("secret.help.typed");
            case FILE -> TEXT.get("secret.help.file");
            case VARIABLE -> TEXT.get("secret.help.variable");
        };
    }

    /** What is wrong with a path or name that was written; empty when nothing is, or it is the secret itself. */
    String problem(String written) {
        return switch (this) {
            case TYPED -> "";
            case FILE -> isAbsolute(written) ? "" : TEXT.get("problem.secret.file");
            case VARIABLE -> written.matches(NAME) ? "" : TEXT.get("problem.secret.variable");
        };
    }

    private static boolean isAbsolute(String written) {
        try {
            return Path.of(written).isAbsolute();
        } catch (InvalidPathException notAPath) {
            return false;
        }
    }
}
