package dev.watchfloor.app.sigma.reading;

import dev.watchfloor.app.sigma.RejectedRuleException;
import dev.watchfloor.app.sigma.reading.Modifier.Family;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field and what follows it after bars.
 *
 * @param field without blanks; empty where the whole event is meant
 * @param modifiers in the order given
 */
record FieldKey(String field, List<Modifier> modifiers) {
    /** What goes with the family that decides what a value is; text where none does. */
    private static final Map<Family, Set<Family>> COMPANY = Map.of(
            Family.EXISTENCE, EnumSet.noneOf(Family.class),
            Family.EXPRESSION, EnumSet.of(Family.COMBINING, Family.FLAG, Family.EXPANDING),
            Family.COMPARING, EnumSet.of(Family.COMBINING, Family.TIME),
            Family.TIME, EnumSet.of(Family.COMBINING, Family.COMPARING),
            Family.NETWORK, EnumSet.of(Family.COMBINING, Family.EXPANDING),
            Family.REFERENCE, EnumSet.of(Family.COMBINING, Family.PLACE, Family.CASE));

    private static final Set<Family> WITH_TEXT =
            EnumSet.of(Family.COMBINING, Family.CASE, Family.PLACE, Family.DASH, Family.ENCODING, Family.EXPANDING);

    FieldKey {
        modifiers = List.copyOf(modifiers);
    }

    static FieldKey read(String key) throws RejectedRuleException {
        String[] words = key.split("\\|", -1);
        List<Modifier> modifiers = new ArrayList<>();
        for (int place = 1; place < words.length; place++) {
            Modifier modifier = Modifier.read(words[place]);
            if (modifiers.contains(modifier)) {
                throw refused(key, "has a modifier twice");
            }
            modifiers.add(modifier);
        }
        FieldKey read = new FieldKey(words[0].replace(" ", ""), modifiers);
        read.check(key);
        return read;
    }

    private void check(String key) throws RejectedRuleException {
        for (Family family : List.of(Family.PLACE, Family.COMPARING, Family.TIME)) {
            if (of(family).size() > 1) {
                throw refused(key, "has modifiers that exclude each other");
            }
        }
        Optional<Family> deciding = modifiers.stream()
                .map(Modifier::family)
                .filter(COMPANY::containsKey)
                .findFirst();
        Set<Family> company = deciding.map(COMPANY::get).orElse(WITH_TEXT);
        for (Modifier modifier : modifiers) {
            boolean isDeciding = deciding.isPresent() && deciding.get() == modifier.family();
            if (!isDeciding && !company.contains(modifier.family())) {
                throw refused(key, "has the modifier \"" + modifier.word() + "\", which does not go with the others");
            }
        }
        List<Modifier> places = of(Family.PLACE);
        List<Modifier> encodings = of(Family.ENCODING);
        if (!places.isEmpty()
                && !encodings.isEmpty()
                && modifiers.indexOf(places.getFirst()) < modifiers.indexOf(encodings.getLast())) {
            throw refused(key, "encodes wildcards: \"" + places.getFirst().word() + "\" must come last");
        }
        if (field.isEmpty() && (deciding.isPresent() && deciding.get() != Family.EXPRESSION)) {
            throw refused(key, "needs a field");
        }
    }

    boolean has(Modifier modifier) {
        return modifiers.contains(modifier);
    }

    List<Modifier> of(Family family) {
        return modifiers.stream()
                .filter(modifier -> modifier.family() == family)
                .toList();
    }

    Optional<Modifier> first(Family family) {
        return of(family).stream().findFirst();
    }

    private static RejectedRuleException refused(String key, String why) {
        return new RejectedRuleException("\"" + Nodes.shown(key) + "\" " + why + ".");
    }
}
