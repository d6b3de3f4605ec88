package dev.watchfloor.views.rules;

import dev.watchfloor.app.sigma.RuleHead;
import dev.watchfloor.app.sigma.RuleLevel;
import dev.watchfloor.connectors.event.Severity;
import dev.watchfloor.views.kit.SeverityBadge;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** A rule's level, drawn as the severity that its findings have. */
final class LevelBadge {
    private LevelBadge() {}

    static @Nullable Node of(RuleRow row) {
        RuleHead head = row.head();
        return head == null || head.level() == null ? null : of(head.level());
    }

    static Node of(RuleLevel level) {
        return new SeverityBadge(
                switch (level) {
                    case INFORMATIONAL -> Severity.INFORMATIONAL;
                    case LOW -> Severity.LOW;
                    case MEDIUM -> Severity.MEDIUM;
                    case HIGH -> Severity.HIGH;
                    case CRITICAL -> Severity.CRITICAL;
                });
    }
}
