package dev.watchfloor.app.response.verbs;

import dev.watchfloor.app.response.Before;
import dev.watchfloor.app.response.Plan.Expectation;
import dev.watchfloor.app.response.Plan.PlannedStep;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.Connector;
import dev.watchfloor.connectors.spi.ConnectorException;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.EnrolmentControl.Standing;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.UserControl;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an account's holder enrol a second factor anew. */
public record EnrolmentDemand(String provider, String userId, String userName) implements Verb<EnrolmentControl> {
    EnrolmentDemand(ResponseRequest.RequireEnrolment request) {
        this(request.provider(), request.userId(), request.userName());
    }

    @Override
    public String action() {
        return "user.require-enrolment";
    }

    @Override
    public String subject() {
        return userName;
    }

    @Override
    public List<String> targets() {
        return List.of(provider);
    }

    @Override
    public String headline() {
        return "Require a new second factor of " + userName + " at " + provider;
    }

    @Override
    public Optional<EnrolmentControl> capability(Connector connector) {
        return connector.users().flatMap(UserControl::enrolment);
    }

    @Override
    public String withoutCapability() {
        return "It cannot ask for a second factor, or not as it is set up now.";
    }

    @Override
    public PlannedStep plan(String target, EnrolmentControl control) throws ConnectorException, InterruptedException {
        Optional<Standing> standing = control.look(userId);
        if (standing.isEmpty()) {
            return new PlannedStep(target, Expectation.CANNOT, "It has no account of this id any more.");
        }
        List<String> missing = standing.get().missing();
        return missing.isEmpty()
                ? new PlannedStep(
                        target,
                        Expectation.ALREADY_SO,
                        "It asks for " + words(standing.get().wanted()) + " already.")
                : new PlannedStep(
                        target,
                        Expectation.WILL_CHANGE,
                        "Asks for it at the next sign-in.",
                        missing.stream().map(demand -> "+ " + demand).toList());
    }

    @Override
    public List<String> notices(String target, EnrolmentControl control) {
        List<String> notices = new ArrayList<>();
        control.notes().forEach(note -> notices.add(target + ": " + note));
        return notices;
    }

    @Override
    public List<SelfCheck> rehearse(EnrolmentControl control) throws InterruptedException {
        return control.rehearse(userId);
    }

    /** What it was cannot be told from what is met meanwhile, so nothing is taken back from it. */
    @Override
    public Before before(String target, EnrolmentControl control) {
        return new Before.Nothing();
    }

    @Override
    public ActionOutcome apply(String target, EnrolmentControl control, ActionKey key, Before before, Progress progress)
            throws ConnectorException, InterruptedException {
        return control.demand(userId, key);
    }

    @Override
    public Observation observe(EnrolmentControl control, Before before)
            throws ConnectorException, InterruptedException {
        return control.look(userId)
                .map(standing -> standing.missing().isEmpty()
                        ? new Observation(true, "Read back: it asks for " + words(standing.wanted()) + ".")
                        : new Observation(false, "Read back: it does not ask for " + words(standing.missing()) + "."))
                .orElseGet(() -> new Observation(false, "Read back: the account is not there any more."));
    }

    @Override
    public List<ResponseRequest> inverse(String target, Before before, String reason) {
        return List.of();
    }

    @Override
    public Optional<String> irreversible() {
        return Optional.of("A demand for a second factor cannot be taken back here; it ends when it is met, or at the"
                + " provider.");
    }

    private static String words(List<String> demands) {
        return String.join(", ", demands);
    }
}
