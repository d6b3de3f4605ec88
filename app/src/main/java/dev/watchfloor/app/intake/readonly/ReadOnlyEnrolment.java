package dev.watchfloor.app.intake.readonly;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import java.util.List;
import java.util.Optional;

/** Looks at demands and makes none. */
record ReadOnlyEnrolment(String name, EnrolmentControl real) implements EnrolmentControl {
    @Override
    public List<String> notes() {
        return ReadOnly.noted(name, real.notes());
    }

    @Override
    public Optional<Standing> look(String userId) throws ConnectorException, InterruptedException {
        return real.look(userId);
    }

    @Override
    public ActionOutcome demand(String userId, ActionKey key) {
        return ReadOnly.refusal(name);
    }

    @Override
    public List<SelfCheck> rehearse(String userId) {
        return ReadOnly.rehearsal(name);
    }
}
