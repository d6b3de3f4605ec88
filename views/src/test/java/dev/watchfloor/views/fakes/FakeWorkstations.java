package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.operators.UnfitOperatorException;
import dev.watchfloor.app.operators.Workstation;
import dev.watchfloor.app.operators.WorkstationRequest;
import dev.watchfloor.app.operators.Workstations;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Workstations in memory. */
public final class FakeWorkstations implements Workstations {
    private final Listeners listeners = new Listeners();
    private final List<Workstation> workstations = new CopyOnWriteArrayList<>();

    public FakeWorkstations(Clock clock) {
        Instant day = clock.instant().minus(Duration.ofDays(40));
        workstations.add(new Workstation("3f1c 9a07 5d2e 88b1", "soc-desk-4", "a.okafor", day));
        workstations.add(
                new Workstation("b7e0 14c2 6f93 0ad5", "soc-wall-1", "a.okafor", day.plus(Duration.ofDays(9))));
    }

    @Override
    public List<Workstation> list() {
        return List.copyOf(workstations);
    }

    @Override
    public WorkstationRequest readRequest(byte[] content) throws UnfitOperatorException {
        throw new UnfitOperatorException("This is no request of a workstation, or it was changed on its way.");
    }

    @Override
    public byte[] confirm(WorkstationRequest request, String reason) {
        return new byte[0];
    }

    @Override
    public void forget(String fingerprint, String reason) {
        workstations.removeIf(known -> known.fingerprint().equals(fingerprint));
        listeners.tell();
    }

    @Override
    public void bindKeys(String reason) {}

    @Override
    public void unbindKeys(String reason) {}

    @Override
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }
}
