package dev.watchfloor.app.rules.typed;

/**
 * Something that an operator may set.
 *
 * @param name as it stands in the rule's text, lower case with hyphens
 * @param usual the value when nobody sets it
 */
public record Preference(String name, Unit unit, long usual, long least, long most) {
    /** What a number counts. The words stand in the rule's text. */
    public enum Unit {
        MINUTES("minutes"),
        HOURS("hours"),
        DAYS("days"),
        TIMES("times"),
        PERCENT("percent"),
        MEBIBYTES("MiB");

        private final String word;

        Unit(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    public Preference {
        if (least > usual || usual > most) {
            throw new IllegalArgumentException(name + ": " + usual + " is not within " + least + ".." + most);
        }
    }

    /** The sentence for a value that cannot be. */
    String wanted() {
        return "\"" + name + "\" must be a whole number of " + unit.word() + " from " + least + " to " + most
                + ", such as \"" + usual + " " + unit.word() + "\".";
    }
}
