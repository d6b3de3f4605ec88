package dev.watchfloor.app.devices;

import dev.watchfloor.app.Pin;
import dev.watchfloor.app.baselines.AgentFamilies;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.work.Listeners;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Outcome;
import dev.watchfloor.connectors.event.SecurityEvent;
import dev.watchfloor.connectors.spi.Device;
import dev.watchfloor.connectors.spi.Session;
import inet.ipaddr.IPAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The devices that accounts were seen with, in memory, and on disk when {@link #keep} is called; what people decide is kept
 * at once. Devices that nobody decided about are forgotten when there are too many or they were not seen for long; a
 * decision is never forgotten. Thread-safe; {@link #decide} and {@link #keep} write to disk.
 */
public final class SeenDevices {
    /** What nobody decided about and was not seen for longer is forgotten. */
    static final Duration MEMORY = Duration.ofDays(180);

    private static final int MOST = 20_000;
    private static final int LONGEST_ID = 200;

    private final DeviceShelf shelf;
    private final Clock clock;
    private final int most;
    private final Listeners listeners = new Listeners();

    // All guarded by this.
    private final Map<SeenDevice.Key, SeenDevice> devices = new HashMap<>();
    private final Map<String, SeenDevice.Key> bySession = new HashMap<>();
    private final Set<SeenDevice.Key> changed = new HashSet<>();
    /** By provider; forgotten when somebody decides something. */
    private final Map<String, Optional<Instant>> approvedSince = new HashMap<>();

    private final Set<SeenDevice.Key> gone = new HashSet<>();
    private long position = DeviceShelf.NONE;
    private boolean isLoaded;

    public SeenDevices(DeviceShelf shelf, Clock clock) {
        this(shelf, clock, MOST);
    }

    SeenDevices(DeviceShelf shelf, Clock clock, int most) {
        this.shelf = shelf;
        this.clock = clock;
        this.most = most;
    }

    /** Reads what is kept, once; whoever asks does it as well. */
    public synchronized void load() {
        if (isLoaded) {
            return;
        }
        position = shelf.position();
        for (SeenDevice device : shelf.load()) {
            put(device);
        }
        changed.clear();
        isLoaded = true;
    }

    /** Of the last event that was learned, {@link DeviceShelf#NONE} before the first. */
    public synchronized long position() {
        return position;
    }

    /** All, in no particular order. */
    public synchronized List<SeenDevice> all() {
        load();
        return List.copyOf(devices.values());
    }

    /** Those of one provider, by owner and name. */
    public synchronized List<SeenDevice> of(String provider) {
        load();
        return devices.values().stream()
                .filter(device -> device.provider().equals(provider))
                .sorted(Comparator.comparing(SeenDevice::userName)
                        .thenComparing(SeenDevice::name)
                        .thenComparing(SeenDevice::id))
                .toList();
    }

    public synchronized Optional<SeenDevice> find(String provider, String id) {
        load();
        return Optional.ofNullable(devices.get(new SeenDevice.Key(provider, id)));
    }

    /** The device on which a session was opened, as far as it was seen. */
    public synchronized Optional<SeenDevice> ofSession(String provider, String session) {
        load();
        return known(provider, session);
    }

    /** The device of a sign-in or of a session's use: the session's, or the one with these features. */
    public synchronized Optional<SeenDevice> ofEvent(String provider, SecurityEvent event) {
        load();
        String session = event.session();
        Optional<SeenDevice> known = session == null ? Optional.empty() : known(provider, session);
        String owner = owner(event);
        return known.isPresent() || owner == null
                ? known
                : find(provider, Features.of(event).id(owner));
    }

    /**
     * What an event's device is called.
     *
     * @param id of the device, whether or not it was seen before
     */
    public record Named(String id, String name) {}

    /** As {@link #ofEvent}, for a device that need not be known yet; empty when the event tells no account. */
    public synchronized Optional<Named> named(String provider, SecurityEvent event) {
        Optional<SeenDevice> known = ofEvent(provider, event);
        String owner = owner(event);
        return known.isPresent() || owner == null
                ? known.map(device -> new Named(device.id(), device.name()))
                : Optional.of(new Named(
                        Features.of(event).id(owner), Features.of(event).name()));
    }

    /** Whether anybody has approved a device of this provider before a time: whether its register is in use. */
    public synchronized boolean isInUse(String provider, Instant time) {
        load();
        return approvedSince
                .computeIfAbsent(provider, this::firstApproval)
                .filter(since -> !since.isAfter(time))
                .isPresent();
    }

    private Optional<Instant> firstApproval(String provider) {
        return devices.values().stream()
                .filter(device -> device.provider().equals(provider))
                .map(SeenDevice::decision)
                .filter(decision -> decision.state() == Device.State.APPROVED)
                .map(Decision::since)
                .min(Comparator.naturalOrder());
    }

    /** Takes events into account, in the order of their positions; what was before {@link #position} has been. */
    public void learn(List<StoredEvent> events) {
        boolean isNews = false;
        for (StoredEvent event : events) {
            isNews |= note(event);
        }
        if (isNews) {
            listeners.tell();
        }
    }

    /** Takes a session into account of whose beginning no event told. */
    public void learn(String provider, Session session) {
        if (note(provider, session)) {
            listeners.tell();
        }
    }

    private synchronized boolean note(StoredEvent stored) {
        if (stored.position() <= position) {
            return false;
        }
        position = stored.position();
        SecurityEvent event = stored.event();
        return switch (event.kind()) {
            case SESSION_STARTED -> event.layer() == Layer.IDENTITY && worked(event) && used(stored.connector(), event);
            case SIGN_IN ->
                event.layer() == Layer.IDENTITY
                        && event.outcome() == Outcome.SUCCESS
                        && used(stored.connector(), event);
            case SESSION_REFRESHED -> event.layer() == Layer.IDENTITY && refreshed(stored.connector(), event);
            case REQUEST -> requested(event);
            case ALERT,
                    ANOMALY,
                    FLOW,
                    DNS,
                    TLS,
                    SSH,
                    FILE,
                    DECOY,
                    SESSION_ENDED,
                    SESSION_REVOKED,
                    ADMINISTRATION,
                    STATUS,
                    REMOTE_ACCESS -> false;
        };
    }

    private synchronized boolean note(String provider, Session session) {
        String id = session.ref().id();
        if (session.userId().isBlank() || known(provider, id).isPresent()) {
            return false;
        }
        SeenDevice device =
                device(provider, session.userId(), session.userName(), Features.of(session), session.started());
        put(withSession(device.used(session.started(), text(session.address())), id));
        return true;
    }

    private boolean used(String provider, SecurityEvent event) {
        String owner = owner(event);
        if (owner == null) {
            return false;
        }
        String session = event.session();
        // A second sign-in of a session, at another application, tells less than the first.
        Optional<SeenDevice> known = session == null ? Optional.empty() : known(provider, session);
        String name = event.user();
        SeenDevice device = known.orElseGet(
                () -> device(provider, owner, name == null ? owner : name, Features.of(event), event.time()));
        SeenDevice after = device.used(event.time(), text(event.source()));
        put(session == null ? after : withSession(after, session));
        return true;
    }

    private boolean refreshed(String provider, SecurityEvent event) {
        String session = event.session();
        Optional<SeenDevice> known = session == null ? Optional.empty() : known(provider, session);
        // Its address may be that of the application, which exchanges the tokens.
        known.ifPresent(device -> put(device.used(event.time(), "")));
        return known.isPresent();
    }

    /** A gateway sees the browser of a session, where the provider tells none. */
    private boolean requested(SecurityEvent event) {
        String session = event.session();
        SeenDevice.Key key = session == null ? null : bySession.get(session);
        SeenDevice device = key == null ? null : devices.get(key);
        if (device == null || device.agents().size() >= SeenDevice.MOST_AGENTS) {
            return false;
        }
        String agent = AgentFamilies.of(event.userAgent());
        if (agent == null || device.agents().contains(agent)) {
            return false;
        }
        put(device.withAgent(agent));
        return true;
    }

    /**
     * Writes down what somebody decided.
     *
     * @return whether there is such a device
     */
    public boolean decide(String provider, String id, Device.State state) {
        synchronized (this) {
            load();
            SeenDevice device = devices.get(new SeenDevice.Key(provider, id));
            if (device == null) {
                return false;
            }
            SeenDevice decided = device.with(new Decision(state, clock.instant()));
            shelf.change(List.of(decided), List.of(), DeviceShelf.NONE);
            put(decided);
            approvedSince.clear();
        }
        listeners.tell();
        return true;
    }

    /** Forgets what is old and writes what changed since, with the position. Does nothing when nothing did. */
    public synchronized void keep() {
        forget();
        if (changed.isEmpty() && gone.isEmpty()) {
            return;
        }
        shelf.change(changed.stream().map(devices::get).filter(Objects::nonNull).toList(), List.copyOf(gone), position);
        changed.clear();
        gone.clear();
    }

    /** How many devices the next {@link #keep} writes or removes. */
    public synchronized int changes() {
        return changed.size() + gone.size();
    }

    /** Tells after devices or decisions changed, on the changing thread: be quick. */
    public Pin subscribe(Runnable listener) {
        return listeners.add(listener);
    }

    private void forget() {
        Instant oldest = clock.instant().minus(MEMORY);
        List<SeenDevice> open = devices.values().stream()
                .filter(device -> device.decision().state() == Device.State.PENDING)
                .sorted(Comparator.comparing(SeenDevice::lastSeen))
                .toList();
        // A tenth more than needed, so that not every new device costs an old one.
        int over = devices.size() > most ? devices.size() - most + most / 10 : 0;
        for (int place = 0; place < open.size(); place++) {
            SeenDevice device = open.get(place);
            if (place < over || device.lastSeen().isBefore(oldest)) {
                devices.remove(device.key());
                device.sessions().forEach(session -> bySession.remove(session, device.key()));
                changed.remove(device.key());
                gone.add(device.key());
            }
        }
    }

    private Optional<SeenDevice> known(String provider, String session) {
        SeenDevice.Key key = bySession.get(session);
        return key == null || !key.provider().equals(provider)
                ? Optional.empty()
                : Optional.ofNullable(devices.get(key));
    }

    private SeenDevice device(String provider, String owner, String name, Features features, Instant time) {
        String id = features.id(owner);
        SeenDevice known = devices.get(new SeenDevice.Key(provider, id));
        return known != null
                ? known
                : new SeenDevice(
                        provider,
                        id,
                        owner,
                        cut(name),
                        features.told(),
                        features.network(),
                        List.of(),
                        List.of(),
                        List.of(),
                        time,
                        time,
                        Decision.NONE);
    }

    private SeenDevice withSession(SeenDevice device, String session) {
        if (session.isBlank()
                || session.length() > LONGEST_ID
                || session.chars().anyMatch(Character::isISOControl)) {
            return device;
        }
        SeenDevice after = device.withSession(session);
        device.sessions().stream()
                .filter(old -> !after.sessions().contains(old))
                .forEach(old -> bySession.remove(old, device.key()));
        return after;
    }

    private void put(SeenDevice device) {
        devices.put(device.key(), device);
        device.sessions().forEach(session -> bySession.put(session, device.key()));
        changed.add(device.key());
        gone.remove(device.key());
    }

    private static boolean worked(SecurityEvent event) {
        return event.outcome() != Outcome.FAILURE && event.outcome() != Outcome.BLOCKED;
    }

    private static @Nullable String owner(SecurityEvent event) {
        String owner = event.userId() == null ? event.user() : event.userId();
        return owner == null || owner.isBlank() || owner.length() > LONGEST_ID ? null : owner;
    }

    private static String cut(String name) {
        return name.length() > LONGEST_ID ? name.substring(0, LONGEST_ID) : name;
    }

    private static String text(@Nullable IPAddress address) {
        return address == null ? "" : Addresses.canonical(address);
    }
}
