package dev.watchfloor.connectors.spi;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plain settings of one connector, checked against what its factory declares. Secrets are not in here; see
 * {@link ConnectorContext#secret}. Immutable.
 */
public final class Settings {
    private final Map<String, String> values;

    private Settings(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    /**
     * Checks {@code written} against {@code specs} and fills in fallbacks.
     *
     * @throws ConnectorException MISCONFIGURED for an unknown key, a missing required value or one that does not fit
     *     its kind; the sentence names the setting's label
     */
    public static Settings of(List<SettingSpec> specs, Map<String, String> written) throws ConnectorException {
        Map<String, SettingSpec> byKey = new LinkedHashMap<>();
        specs.stream()
                .filter(spec -> spec.kind() != SettingSpec.Kind.SECRET)
                .forEach(spec -> byKey.put(spec.key(), spec));
        for (String key : written.keySet()) {
            if (specs.stream()
                    .anyMatch(spec ->
                            spec.kind() == SettingSpec.Kind.SECRET && spec.key().equals(key))) {
                throw misconfigured(
                        "\"" + key + "\" is a secret and is not given as a plain setting. On the command line"
                                + " write --secret " + key + "=@FILE.");
            }
            if (!byKey.containsKey(key)) {
                throw misconfigured(
                        "There is no setting \"" + key + "\". Known: " + String.join(", ", byKey.keySet()) + ".");
            }
        }
        Map<String, String> complete = new LinkedHashMap<>();
        for (SettingSpec spec : byKey.values()) {
            String value = written.getOrDefault(spec.key(), "").strip();
            if (value.isEmpty() && spec.fallback() != null) {
                value = spec.fallback();
            }
            if (value.isEmpty()) {
                if (spec.required()) {
                    throw misconfigured(spec.label() + " (" + spec.key() + ") is missing. " + spec.help());
                }
                continue;
            }
            SettingChecks.check(spec, value);
            complete.put(spec.key(), value);
        }
        return new Settings(complete);
    }

    /** The text, or empty when left blank without a fallback. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The text of a required setting or one with a fallback. */
    public String require(String key) {
        return text(key).orElseThrow(() -> new IllegalArgumentException("not a declared setting with a value: " + key));
    }

    /** A required or fallback number. */
    public int number(String key) {
        return Integer.parseInt(require(key));
    }

    /** A required or fallback switch. */
    public boolean isOn(String key) {
        return Boolean.parseBoolean(require(key));
    }

    /** A required or fallback duration. */
    public Duration duration(String key) {
        return SettingChecks.duration(require(key));
    }

    /** An optional path. */
    public Optional<Path> path(String key) {
        return text(key).map(Path::of);
    }

    /** A required or fallback URL without a trailing slash. */
    public URI url(String key) {
        return URI.create(require(key).replaceAll("/+$", ""));
    }

    /** All values by key, for storing and showing. Contains no secret. */
    public Map<String, String> asMap() {
        return values;
    }

    @Override
    public String toString() {
        return "Settings" + values.keySet();
    }

    static ConnectorException misconfigured(String sentence) {
        return new ConnectorException(ConnectorException.Category.MISCONFIGURED, sentence);
    }

    /** One check per kind; package-private so that the form and the command line answer with the same sentence. */
    static final class SettingChecks {
        private SettingChecks() {}

        static void check(SettingSpec spec, String value) throws ConnectorException {
            boolean fits = switch (spec.kind()) {
                case TEXT, SECRET -> value.length() <= 4_096;
                case URL -> isUrl(value);
                case NUMBER -> value.matches("-?[0-9]{1,9}");
                case DURATION -> spec.choices().contains(value) || isDuration(value);
                case SWITCH -> value.equals("true") || value.equals("false");
                case CHOICE -> spec.choices().contains(value);
                case FILE -> isPath(value);
                case ENDPOINT -> isEndpoint(value);
            };
            if (!fits) {
                // A URL with a user before its host holds a password, as a rule.
                String shown = spec.kind() == SettingSpec.Kind.URL && value.contains("@")
                        ? "A URL with a user or a password in it"
                        : "\"" + value + "\"";
                throw misconfigured(shown + " does not fit " + spec.label() + " (" + spec.key() + "). "
                        + (spec.kind() == SettingSpec.Kind.DURATION ? form(spec) : "") + spec.help());
            }
        }

        private static String form(SettingSpec spec) {
            return "Write a number with s, m, h or d, such as 10s, 5m or 1h"
                    + (spec.choices().isEmpty() ? "" : ", or " + String.join(" or ", spec.choices())) + ". ";
        }

        static Duration duration(String value) {
            if (!value.matches("[0-9]{1,9}[smhd]")) {
                return Duration.parse(value);
            }
            long amount = Long.parseLong(value.substring(0, value.length() - 1));
            return switch (value.charAt(value.length() - 1)) {
                case 's' -> Duration.ofSeconds(amount);
                case 'm' -> Duration.ofMinutes(amount);
                case 'h' -> Duration.ofHours(amount);
                default -> Duration.ofDays(amount);
            };
        }

        private static boolean isUrl(String value) {
            try {
                URI uri = new URI(value);
                return uri.getHost() != null
                        && uri.getUserInfo() == null
                        && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
            } catch (URISyntaxException notAUrl) {
                return false;
            }
        }

        private static boolean isDuration(String value) {
            try {
                return !duration(value).isNegative();
            } catch (DateTimeParseException | ArithmeticException notADuration) {
                return false;
            }
        }

        private static boolean isPath(String value) {
            try {
                return !Path.of(value).toString().isEmpty();
            } catch (InvalidPathException notAPath) {
                return false;
            }
        }

        private static boolean isEndpoint(String value) {
            int colon = value.lastIndexOf(':');
            if (colon < 1 || !value.substring(colon + 1).matches("[0-9]{1,5}")) {
                return false;
            }
            return Integer.parseInt(value.substring(colon + 1)) <= 65_535;
        }
    }
}
