package dev.watchfloor.views.rules;

import dev.watchfloor.app.rules.FoundBy;
import dev.watchfloor.app.rules.tuning.SuppressionScope;
import dev.watchfloor.app.rules.tuning.Suppressions;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.views.kit.Kit;

/** Opens the dialog in which findings are suppressed. FX thread only. */
public final class SuppressionDialogs {
    private final Suppressions suppressions;
    private final Kit kit;
    private final Runnable onDone;

    /** @param onDone after one was made */
    public SuppressionDialogs(Suppressions suppressions, Kit kit, Runnable onDone) {
        this.suppressions = suppressions;
        this.kit = kit;
        this.onDone = onDone;
    }

    /** From a finding: all that it says can be taken in. */
    public void open(StoredEvent finding) {
        SuppressionScope scope = SuppressionScope.of(finding.event());
        open(scope, FoundBy.of(finding).map(FoundBy::title).orElse(""));
    }

    /** @param scope the narrowest that is offered @param title of its rule */
    void open(SuppressionScope scope, String title) {
        new SuppressionDialog(suppressions, kit, onDone, scope, title).open();
    }
}
