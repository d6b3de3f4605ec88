package dev.watchfloor.launcher.command;

import dev.watchfloor.app.rules.RuleShelf;
import dev.watchfloor.app.rules.typed.ReadyRule;
import dev.watchfloor.app.rules.typed.TypedRules;
import dev.watchfloor.app.rules.typed.TypedText;
import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.reading.RuleText;
import dev.watchfloor.app.sigma.reading.ValueLists;
import java.util.List;
import java.util.Optional;

/** What the rules in a file say about themselves. Stateless. */
final class RuleHeads {
    private RuleHeads() {}

    /** Of those that can be read; lists for placeholders do not matter for that. */
    static List<RuleHead> of(RuleShelf.Entry file) {
        if (TypedRules.isTyped(file.file())) {
            ReadyRule ready = TypedText.read(file.text(), file.file()).ready();
            return ready == null ? List.of() : List.of(ready.head());
        }
        ValueLists any = name -> Optional.of(List.of("*"));
        return RuleText.read(file.text(), file.file(), any).stream()
                .flatMap(read -> Optional.ofNullable(read.document()).stream())
                .map(document -> document.head())
                .toList();
    }
}
