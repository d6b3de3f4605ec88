package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.devices.DevicePolicy;
import dev.watchfloor.app.devices.ProductRegisters;
import dev.watchfloor.app.devices.SeenDevice;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.app.work.Recurring;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.SessionRef;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Ends sessions that open on blocked or unapproved devices, where an administrator switched that on and nowhere else; in the
 * console's own name, behind the guard and into the audit. Each session is tried once. When very many would be ended it is
 * rather the register that is wrong: then it holds until the policy is set anew. Works between {@link #start} and
 * {@link #close}. Thread-safe.
 */
public final class DeviceSentry implements AutoCloseable {
    /** So many within {@link #WITHIN} at one provider, and no more. */
    static final int MOST = 20;

    static final Duration WITHIN = Duration.ofMinutes(15);

    private static final Duration PERIOD = Duration.ofSeconds(2);

    /** Carries one act out by itself. */
    @FunctionalInterface
    public interface Hand {
        void act(ResponseRequest request) throws InterruptedException;
    }

    private final SessionBoard sessions;
    private final SeenDevices devices;
    private final ProductRegisters registers;
    private final DevicePolicies policies;
    private final Hand hand;
    private final AuditLog audit;
    private final Clock clock;
    private @Nullable Recurring running;

    // The working thread's own.
    private final Set<Judged> judged = new HashSet<>();
    private final Map<String, Deque<Instant>> ended = new HashMap<>();
    private final Map<String, Instant> held = new HashMap<>();

    private record Judged(String provider, SessionRef session) {}

    /** @param audit in the name of the console itself */
    public DeviceSentry(
            SessionBoard sessions,
            SeenDevices devices,
            ProductRegisters registers,
            DevicePolicies policies,
            Hand hand,
            AuditLog audit,
            Clock clock) {
        this.sessions = sessions;
        this.devices = devices;
        this.registers = registers;
        this.policies = policies;
        this.hand = hand;
        this.audit = audit;
        this.clock = clock;
    }

    public synchronized void start() {
        if (running == null) {
            running = Recurring.start("device-sentry", this::look, PERIOD);
        }
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    /** One turn; called by one thread at a time. */
    void look() throws InterruptedException {
        if (policies.all().stream().noneMatch(policy -> policy.endsBlocked() || policy.endsUnapproved())) {
            return;
        }
        Set<Judged> open = new HashSet<>();
        for (SessionRecord session : sessions.open()) {
            Judged key = new Judged(session.provider(), session.session().ref());
            open.add(key);
            if (!judged.contains(key) && isJudged(session)) {
                judged.add(key);
            }
        }
        judged.retainAll(open);
    }

    /** @return whether it is known what to make of it, and done */
    private boolean isJudged(SessionRecord session) throws InterruptedException {
        Optional<DevicePolicy> policy = policies.find(session.provider());
        Optional<SeenDevice> device =
                devices.ofSession(session.provider(), session.session().ref().id());
        if (policy.isEmpty() || device.isEmpty()) {
            return false;
        }
        Instant started = session.session().started();
        boolean isWrong = registers.isKept(session.provider())
                ? isWrongAtProduct(policy.get(), device.get(), started)
                : isWrong(policy.get(), device.get(), started);
        if (started.isBefore(second(policy.get().since())) || !isWrong) {
            return false;
        }
        if (isHeld(policy.get())) {
            return false;
        }
        ended.computeIfAbsent(session.provider(), fresh -> new ArrayDeque<>()).add(clock.instant());
        hand.act(new ResponseRequest.RevokeSessions(
                session.provider(),
                session.session().ref(),
                session.session().userName(),
                "Policy of " + policy.get().by() + ": the console "
                        + policy.get().words() + "; this one is on "
                        + device.get().name() + "."));
        return true;
    }

    private boolean isWrong(DevicePolicy policy, SeenDevice device, Instant started) {
        return switch (device.decision().state()) {
            case BLOCKED ->
                policy.endsBlocked()
                        && !started.isBefore(second(device.decision().since()));
            case PENDING -> policy.endsUnapproved() && devices.isInUse(policy.provider(), started);
            case APPROVED, UNKNOWN -> false;
        };
    }

    /** Where the product keeps the register; what it was not seen to say is not known, and nothing is ended for it. */
    private boolean isWrongAtProduct(DevicePolicy policy, SeenDevice device, Instant started) {
        Optional<Device.State> state = registers.at(policy.provider(), device.told(), started);
        return state.isPresent()
                && switch (state.get()) {
                    case BLOCKED -> policy.endsBlocked();
                    case PENDING -> policy.endsUnapproved() && registers.isInUse(policy.provider());
                    case APPROVED, UNKNOWN -> false;
                };
    }

    /** Providers tell when a session was opened in whole seconds (Keycloak 26.7.3). */
    private static Instant second(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS);
    }

    private boolean isHeld(DevicePolicy policy) {
        Instant now = clock.instant();
        Instant since = held.get(policy.provider());
        if (since != null && !policy.since().isAfter(since)) {
            return true;
        }
        held.remove(policy.provider());
        Deque<Instant> times = ended.getOrDefault(policy.provider(), new ArrayDeque<>());
        while (!times.isEmpty() && times.getFirst().isBefore(now.minus(WITHIN))) {
            times.removeFirst();
        }
        if (times.size() < MOST) {
            return false;
        }
        held.put(policy.provider(), now);
        audit.write(
                "device.policy",
                policy.provider(),
                policy.provider(),
                "REFUSED",
                "The console ended " + MOST + " sessions within " + WITHIN.toMinutes()
                        + " minutes by itself and ends no more there: rather the register is wrong. Look at the"
                        + " devices, then set the policy anew to go on.");
        return true;
    }
}
