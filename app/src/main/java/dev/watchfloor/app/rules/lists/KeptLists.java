package dev.watchfloor.app.rules.lists;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.audit.Change;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists on a shelf. Thread-safe. */
public final class KeptLists implements RuleLists, ValueLists {
    private final ListShelf shelf;
    private final AuditLog audit;
    private final String who;
    private final Clock clock;
    private final Runnable onChange;
    private volatile List<ValueList> kept;

    /**
     * @param who changes lists here
     * @param onChange told after each change, on the changing thread
     */
    public KeptLists(ListShelf shelf, AuditLog audit, String who, Clock clock, Runnable onChange) {
        this.shelf = shelf;
        this.audit = audit;
        this.who = who;
        this.clock = clock;
        this.onChange = onChange;
        kept = List.copyOf(shelf.all());
    }

    @Override
    public List<ValueList> all() {
        return kept;
    }

    @Override
    public Optional<List<String>> values(String name) {
        return find(name).map(ValueList::values);
    }

    @Override
    public synchronized void put(Map<String, List<String>> values) throws UnfitListException {
        List<ValueList> lists = new ArrayList<>();
        for (Map.Entry<String, List<String>> each : values.entrySet()) {
            lists.add(new ValueList(
                    checkedName(each.getKey()), checked(each.getKey(), each.getValue()), who, clock.instant()));
        }
        long others =
                kept.stream().filter(list -> !values.containsKey(list.name())).count();
        if (others + lists.size() > MOST) {
            throw new UnfitListException("At most " + MOST + " lists are kept.");
        }
        if (lists.isEmpty()) {
            return;
        }
        shelf.put(lists);
        for (ValueList list : lists) {
            audit.write(
                    "rules.list",
                    list.name(),
                    "",
                    "DONE",
                    number(list) + ".",
                    new Change(find(list.name()).map(KeptLists::number).orElse(""), number(list)));
        }
        changed();
    }

    @Override
    public synchronized Optional<ValueList> remove(String name) {
        Optional<ValueList> there = find(name);
        there.ifPresent(list -> {
            shelf.remove(name);
            audit.write("rules.list.remove", name, "", "DONE", "", new Change(number(list), ""));
            changed();
        });
        return there;
    }

    private void changed() {
        kept = List.copyOf(shelf.all());
        onChange.run();
    }

    private Optional<ValueList> find(String name) {
        return kept.stream().filter(list -> list.name().equals(name)).findFirst();
    }

    private static String number(ValueList list) {
        return list.values().size() + (list.values().size() == 1 ? " value" : " values");
    }

    private static String checkedName(String name) throws UnfitListException {
        if (!name.matches(ValueList.NAME)) {
            throw new UnfitListException("A list's name has 1 to 100 letters, digits, dots, hyphens and underscores.");
        }
        return name;
    }

    private static List<String> checked(String name, List<String> values) throws UnfitListException {
        List<String> checked = values.stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
        if (checked.isEmpty()) {
            throw new UnfitListException("The list " + name + " has no values: rules that want it could find nothing.");
        }
        if (checked.size() > ValueList.MOST_VALUES) {
            throw new UnfitListException("The list " + name + " has more than " + ValueList.MOST_VALUES + " values.");
        }
        if (checked.stream().anyMatch(KeptLists::isUnfit)) {
            throw new UnfitListException("A value of the list " + name + " is longer than " + ValueList.LONGEST_VALUE
                    + " characters or has more than one line.");
        }
        return checked;
    }

    private static boolean isUnfit(String value) {
        return value.length() > ValueList.LONGEST_VALUE || value.chars().anyMatch(Character::isISOControl);
    }
}
