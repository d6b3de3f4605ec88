package dev.watchfloor.app.permitted;

import dev.watchfloor.app.operators.Authority;
import dev.watchfloor.app.roles.Permission;
import dev.watchfloor.app.rules.lists.RuleLists;
import dev.watchfloor.app.rules.lists.UnfitListException;
import dev.watchfloor.app.rules.lists.ValueList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists for rules are changed by those who change rules. Thread-safe as what it stands before. */
final class PermittedLists implements RuleLists {
    private final RuleLists real;
    private final Authority authority;

    PermittedLists(RuleLists real, Authority authority) {
        this.real = real;
        this.authority = authority;
    }

    @Override
    public List<ValueList> all() {
        return real.all();
    }

    @Override
    public void put(Map<String, List<String>> values) throws UnfitListException {
        authority.require(Permission.TRIAGE);
        real.put(values);
    }

    @Override
    public Optional<ValueList> remove(String name) {
        authority.require(Permission.TRIAGE);
        return real.remove(name);
    }
}
