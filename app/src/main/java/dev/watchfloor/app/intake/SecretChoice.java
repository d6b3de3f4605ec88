package dev.watchfloor.app.intake;

import static dev.watchfloor.app.intake.Catalogue.misconfigured;

import dev.watchfloor.app.intake.secrets.SecretReference;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.Secret;
import dev.watchfloor.connectors.spi.SettingSpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which secrets a connector has once a draft is taken: each one given, referred to, or kept from before.
 *
 * @param secrets those that are kept in the profile, by key
 * @param references where the others are, by key
 */
record SecretChoice(Map<String, Secret> secrets, Map<String, SecretReference> references) {
    private static final int LONGEST_SECRET = 8_192;
    private static final int LONGEST_PLACE = 4_096;

    /** @param before the connector that the draft changes @throws ConnectorException MISCONFIGURED in words */
    static SecretChoice of(List<SettingSpec> specs, ConnectorDraft draft, Optional<ConfiguredConnector> before)
            throws ConnectorException {
        Map<String, Secret> secrets = new HashMap<>();
        Map<String, SecretReference> references = new HashMap<>();
        before.ifPresent(kept -> {
            secrets.putAll(kept.secrets());
            references.putAll(kept.references());
        });
        for (Map.Entry<String, Secret> given : draft.secrets().entrySet()) {
            if (draft.references().containsKey(given.getKey())) {
                throw misconfigured(
                        "The secret \"" + given.getKey() + "\" is given twice. Give it or say where it is.");
            }
            references.remove(given.getKey());
            secrets.put(given.getKey(), given.getValue());
        }
        for (Map.Entry<String, SecretReference> given : draft.references().entrySet()) {
            if (given.getValue().place().length() > LONGEST_PLACE) {
                throw misconfigured("The place of the secret \"" + given.getKey() + "\" is longer than " + LONGEST_PLACE
                        + " characters.");
            }
            secrets.remove(given.getKey());
            references.put(given.getKey(), given.getValue());
        }
        Set<String> known = specs.stream()
                .filter(spec -> spec.kind() == SettingSpec.Kind.SECRET)
                .map(SettingSpec::key)
                .collect(Collectors.toSet());
        requireKnown(draft.secrets().keySet(), known);
        requireKnown(draft.references().keySet(), known);
        // What a version of the type that is gone kept.
        secrets.keySet().retainAll(known);
        references.keySet().retainAll(known);
        requireComplete(specs, secrets, references);
        return new SecretChoice(secrets, references);
    }

    private static void requireComplete(
            List<SettingSpec> specs, Map<String, Secret> secrets, Map<String, SecretReference> references)
            throws ConnectorException {
        for (SettingSpec spec : specs) {
            Secret secret = secrets.get(spec.key());
            if (spec.kind() == SettingSpec.Kind.SECRET
                    && spec.required()
                    && secret == null
                    && !references.containsKey(spec.key())) {
                throw misconfigured(spec.label() + " (" + spec.key() + ") is missing. " + spec.help());
            }
            if (secret != null && secret.reveal().length() > LONGEST_SECRET) {
                throw misconfigured(spec.label() + " is longer than " + LONGEST_SECRET + " characters.");
            }
        }
    }

    private static void requireKnown(Set<String> given, Set<String> known) throws ConnectorException {
        for (String key : given) {
            if (!known.contains(key)) {
                throw misconfigured("There is no secret \"" + key + "\" for this type.");
            }
        }
    }
}
