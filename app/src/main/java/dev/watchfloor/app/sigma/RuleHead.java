package dev.watchfloor.app.sigma;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says about itself; shown wherever it matches, as the Detection Rule License wants it.
 *
 * @param id mostly a UUID, or null
 * @param name what correlations call it by, or null
 * @param title one line
 * @param author in the author's own words; may be empty
 * @param license an SPDX id; may be empty
 * @param level null where the rule says none
 * @param status null where the rule says none
 * @param tags such as {@code attack.t1110.003}
 * @param file where it was read; may be empty
 */
public record RuleHead(
        @Nullable String id,
        @Nullable String name,
        String title,
        String description,
        String author,
        String license,
        @Nullable RuleLevel level,
        @Nullable RuleStatus status,
        List<String> references,
        List<String> tags,
        List<String> falsePositives,
        List<String> fields,
        String file) {
    public RuleHead {
        references = List.copyOf(references);
        tags = List.copyOf(tags);
        falsePositives = List.copyOf(falsePositives);
        fields = List.copyOf(fields);
    }

    /** Its id, or else its name, or else its title. */
    public String key() {
        return id != null ? id : name != null ? name : title;
    }

    /** Whether somebody means this rule by {@code reference}, an id or a name. */
    public boolean isCalled(String reference) {
        return reference.equalsIgnoreCase(id) || reference.equals(name);
    }

    /** The first ATT&amp;CK technique among the tags, such as {@code T1110.003}. */
    public Optional<String> technique() {
        return tags.stream()
                .filter(tag -> tag.toLowerCase(java.util.Locale.ROOT).matches("attack\\.t\\d{4}(\\.\\d{3})?"))
                .map(tag -> tag.substring("attack.".length()).toUpperCase(java.util.Locale.ROOT))
                .findFirst();
    }
}
