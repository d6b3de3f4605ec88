package dev.watchfloor.views.connections;

import dev.watchfloor.app.intake.ConnectorDraft;
import dev.watchfloor.app.intake.ConnectorStatus;
import dev.watchfloor.app.intake.ConnectorType;
import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import dev.watchfloor.connectors.spi.SettingSpec.Kind;
import dev.watchfloor.connectors.spi.Settings;
import dev.watchfloor.views.kit.Messages;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A connector as it stands in the form. Knows what is wrong with which field; secrets pass through and are never read
 * back.
 *
 * @param type which product
 * @param existing whether a connector of this name is changed rather than added
 * @param name the operator's name for it
 * @param values what is written, by setting; secrets too, or where they are
 * @param places where secrets come from, by setting; typed when left out
 * @param references where the connector that is changed reads secrets from, by setting
 */
record ConnectorEntry(
        ConnectorType type,
        boolean existing,
        String name,
        Map<String, String> values,
        Map<String, SecretPlace> places,
        Map<String, SecretReference> references) {
    private static final Messages TEXT = Messages.of("connections");
    private static final String NAME = "[\\p{L}\\p{N} .\\-]{1,40}";

    ConnectorEntry {
        values = Map.copyOf(values);
        places = Map.copyOf(places);
        references = Map.copyOf(references);
    }

    /** With secrets that are typed. */
    ConnectorEntry(ConnectorType type, boolean existing, String name, Map<String, String> values) {
        this(type, existing, name, values, Map.of(), Map.of());
    }

    /** The key under which {@link #problems()} speaks of the name. */
    static final String NAME_KEY = "";

    /** An empty form: fallbacks filled in, a name that is free. */
    static ConnectorEntry adding(ConnectorType type, Collection<String> taken) {
        Map<String, String> values = new HashMap<>();
        for (SettingSpec spec : type.settings()) {
            if (spec.fallback() != null) {
                values.put(spec.key(), spec.fallback());
            }
        }
        return new ConnectorEntry(type, false, freeName(type.displayName(), taken), values);
    }

    /** The form of a connector that is there: sealed secrets stay blank, which means unchanged; places are shown. */
    static ConnectorEntry editing(ConnectorType type, ConnectorStatus status) {
        Map<String, String> values = new HashMap<>(status.settings());
        Map<String, SecretPlace> places = new HashMap<>();
        status.references().forEach((key, reference) -> {
            values.put(key, reference.place());
            places.put(key, SecretPlace.of(reference));
        });
        return new ConnectorEntry(type, true, status.name(), values, places, status.references());
    }

    /** What is wrong, by setting; the name under {@link #NAME_KEY}. Empty when it can be tested and saved. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (!name.strip().matches(NAME)) {
            problems.put(NAME_KEY, TEXT.get("problem.name"));
        }
        for (SettingSpec spec : type.settings()) {
            String problem = problem(spec);
            if (!problem.isEmpty()) {
                problems.put(spec.key(), problem);
            }
        }
        return problems;
    }

    private String problem(SettingSpec spec) {
        String value = values.getOrDefault(spec.key(), "").strip();
        if (spec.kind() == Kind.SECRET) {
            return secretProblem(spec, value);
        }
        if (spec.required() && value.isEmpty()) {
            return TEXT.format("problem.missing", spec.label());
        }
        try {
            var checked = Settings.of(List.of(spec), Map.of(spec.key(), value));
            return checked.asMap().isEmpty() && spec.required() ? TEXT.format("problem.missing", spec.label()) : "";
        } catch (ConnectorException wrong) {
            return TEXT.format("problem.unfit", spec.label(), hint(spec.kind()));
        }
    }

    private String secretProblem(SettingSpec spec, String value) {
        if (!value.isEmpty()) {
            return place(spec).problem(value);
        }
        // A blank field leaves a sealed secret as it is, and says nothing of one that is to come from elsewhere now.
        boolean isUnchanged = place(spec) == SecretPlace.TYPED && !references.containsKey(spec.key());
        boolean mayBeBlank = existing ? isUnchanged : !spec.required();
        return mayBeBlank ? "" : TEXT.format("problem.missing", spec.label());
    }

    private SecretPlace place(SettingSpec spec) {
        return places.getOrDefault(spec.key(), SecretPlace.TYPED);
    }

    /** What the console is asked to test or to keep. */
    ConnectorDraft draft() {
        Map<String, String> plain = new HashMap<>();
        Map<String, Secret> secrets = new HashMap<>();
        Map<String, SecretReference> places = new HashMap<>();
        for (SettingSpec spec : type.settings()) {
            String value = values.getOrDefault(spec.key(), "").strip();
            if (value.isEmpty()) {
                continue;
            }
            if (spec.kind() != Kind.SECRET) {
                plain.put(spec.key(), value);
                continue;
            }
            switch (place(spec)) {
                case TYPED -> secrets.put(spec.key(), new Secret(value));
                case FILE -> places.put(spec.key(), new SecretReference.InFile(value));
                case VARIABLE -> places.put(spec.key(), new SecretReference.InVariable(value));
            }
        }
        return new ConnectorDraft(type.type(), name.strip(), plain, secrets, places);
    }

    /** Without the values, among which are secrets. */
    @Override
    public String toString() {
        return "ConnectorEntry[" + type.type() + ", " + name + "]";
    }

    private static String hint(Kind kind) {
        return switch (kind) {
            case TEXT, SECRET -> TEXT.get("hint.text");
            case URL -> TEXT.get("hint.url");
            case NUMBER -> TEXT.get("hint.number");
            case DURATION -> TEXT.get("hint.duration");
            case SWITCH, CHOICE -> TEXT.get("hint.choice");
            case FILE -> TEXT.get("hint.file");
            case ENDPOINT -> TEXT.get("hint.endpoint");
        };
    }

    /** A product's name without what stands in parentheses after it, in letters that a connector's name may have. */
    private static String freeName(String product, Collection<String> taken) {
        String wanted = product.replaceAll("\\(.*", "")
                .replaceAll("[^\\p{L}\\p{N} .\\-]+", " ")
                .replaceAll(" +", " ")
                .strip();
        String name = wanted;
        for (int number = 2; taken.contains(name); number++) {
            name = wanted + " " + number;
        }
        return name;
    }
}
