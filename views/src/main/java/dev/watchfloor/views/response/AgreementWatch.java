package dev.watchfloor.views.response;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.response.approvals.Need;
import dev.watchfloor.views.kit.Background;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what second persons said to the plan on screen up to date. FX thread only; looks it up in the background. */
final class AgreementWatch implements AutoCloseable {
    private final Approvals approvals;
    private final Background background;
    private @Nullable Plan watched;
    private @Nullable Pin asking;
    private @Nullable Pin news;

    AgreementWatch(Approvals approvals, Background background) {
        this.approvals = approvals;
        this.background = background;
    }

    /** What is known before anything was looked up. */
    static Agreement first(Plan plan) {
        return !plan.canApply() && plan.canApplyWhenApproved() ? new Agreement.Looking() : new Agreement.NotNeeded();
    }

    /** Looks now and after every change, until another plan is watched. @param onChange also when it is as before */
    void watch(Plan plan, Consumer<Agreement> onChange) {
        close();
        if (!plan.canApplyWhenApproved()) {
            return;
        }
        watched = plan;
        news = approvals.subscribe(background.signal(() -> look(plan, onChange)));
        look(plan, onChange);
    }

    private void look(Plan plan, Consumer<Agreement> onChange) {
        // A signal may come after its subscription ended.
        if (watched != plan) {
            return;
        }
        drop();
        asking = background.load(
                () -> approvals.need(plan),
                need -> onChange.accept(known(plan, need)),
                sentence -> onChange.accept(new Agreement.Failed(sentence)));
    }

    /** Today's policy may ask for somebody though it did not when the plan was made. */
    private static Agreement known(Plan plan, Need need) {
        return plan.canApply() && need.because().isEmpty() ? new Agreement.NotNeeded() : new Agreement.Known(need);
    }

    private void drop() {
        if (asking != null) {
            asking.close();
            asking = null;
        }
    }

    @Override
    public void close() {
        watched = null;
        drop();
        if (news != null) {
            news.close();
            news = null;
        }
    }
}
