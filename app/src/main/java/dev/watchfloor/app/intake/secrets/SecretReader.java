package dev.watchfloor.app.intake.secrets;

import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.ConnectorException.Category;
import dev.watchfloor.connectors.spi.Secret;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fetches secrets from where references point to, each time anew. No value ever stands in a message. Thread-safe when
 * the look-up of variables is.
 */
public final class SecretReader {
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,254}");

    private final Function<String, @Nullable String> environment;

    /** @param environment gives a variable's value, or null when it is not set */
    public SecretReader(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    /** With the environment of this process. */
    public static SecretReader ofProcess() {
        return new SecretReader(System::getenv);
    }

    /**
     * @param label what the setting is called, for the sentence
     * @throws ConnectorException MISCONFIGURED with what is wrong and what to do next
     */
    public Secret read(String label, SecretReference reference) throws ConnectorException {
        if (reference instanceof SecretReference.InVariable variable
                && !VARIABLE.matcher(variable.name()).matches()) {
            // Not repeated: somebody may have written the secret itself there.
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    label + " cannot be read: the name of an environment variable has letters, digits and underscores"
                            + " only and begins with no digit. Write the name, not the secret.");
        }
        try {
            return switch (reference) {
                case SecretReference.InFile file -> SecretText.of(SecretFile.bytes(file.path()));
                case SecretReference.InVariable variable -> SecretText.of(value(variable.name()));
            };
        } catch (UnusableSecret unusable) {
            throw new ConnectorException(
                    Category.MISCONFIGURED,
                    label + " cannot be read from " + reference.words() + ": " + unusable.sentence(),
                    unusable.getCause());
        }
    }

    /** What is dangerous about the place, as a sentence with what to do; empty when nothing is known to be. */
    public static Optional<String> remark(SecretReference reference) {
        return switch (reference) {
            case SecretReference.InFile file -> SecretFile.remark(file.path());
            case SecretReference.InVariable variable -> Optional.empty();
        };
    }

    private String value(String name) throws UnusableSecret {
        String value = environment.apply(name);
        if (value == null) {
            throw new UnusableSecret(
                    "it is not set. Set it for the process that runs the console, and start the console again.");
        }
        return value;
    }
}
