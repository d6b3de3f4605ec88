package dev.watchfloor.app.response;

import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an operator wants done. Every request carries the operator's reason, which goes into the audit. */
public sealed interface ResponseRequest {

    /** Why, in the operator's words; not blank when applied. */
    String reason();

    /** The same, for another reason. */
    ResponseRequest because(String why);

    /**
     * End sessions at one provider.
     *
     * @param sessions at least one
     */
    record RevokeSessions(String provider, List<SessionPick> sessions, String reason) implements ResponseRequest {
        public RevokeSessions {
            sessions = List.copyOf(sessions);
        }

        /** End one session. */
        public RevokeSessions(String provider, SessionRef session, String userName, String reason) {
            this(provider, List.of(new SessionPick(session, userName)), reason);
        }

        @Override
        public ResponseRequest because(String why) {
            return new RevokeSessions(provider, sessions, why);
        }
    }

    /**
     * One session that was picked.
     *
     * @param userName whose it is, for people to read
     */
    record SessionPick(SessionRef session, String userName) {}

    /** End all sessions of one account. */
    record RevokeUserSessions(String provider, String userId, String userName, String reason)
            implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new RevokeUserSessions(provider, userId, userName, why);
        }
    }

    /**
     * Refuse networks.
     *
     * @param networks at least one, in the order of addresses
     * @param until when the console lifts them again; null keeps them until lifted by hand
     * @param targets connectors with a denylist
     */
    record Block(Set<IPAddress> networks, @Nullable Instant until, Set<String> targets, String reason)
            implements ResponseRequest {
        public Block {
            networks = Networks.sorted(networks);
            targets = Set.copyOf(targets);
        }

        /** Refuse one network. */
        public Block(IPAddress network, @Nullable Instant until, Set<String> targets, String reason) {
            this(Set.of(network), until, targets, reason);
        }

        @Override
        public ResponseRequest because(String why) {
            return new Block(networks, until, targets, why);
        }
    }

    /** Refuse networks no more. @param networks at least one, in the order of addresses */
    record Lift(Set<IPAddress> networks, Set<String> targets, String reason) implements ResponseRequest {
        public Lift {
            networks = Networks.sorted(networks);
            targets = Set.copyOf(targets);
        }

        /** Refuse one network no more. */
        public Lift(IPAddress network, Set<String> targets, String reason) {
            this(Set.of(network), targets, reason);
        }

        @Override
        public ResponseRequest because(String why) {
            return new Lift(networks, targets, why);
        }
    }

    /** Take over the list that somebody else keeps at a target. */
    record AdoptDenylist(String target, String reason) implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new AdoptDenylist(target, why);
        }
    }

    /** Let an account sign in no more, and end its sessions. */
    record DisableUser(String provider, String userId, String userName, String reason) implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new DisableUser(provider, userId, userName, why);
        }
    }

    /** Let an account sign in again. */
    record EnableUser(String provider, String userId, String userName, String reason) implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new EnableUser(provider, userId, userName, why);
        }
    }

    /** Have an account's holder enrol a second factor anew. */
    record RequireEnrolment(String provider, String userId, String userName, String reason) implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new RequireEnrolment(provider, userId, userName, why);
        }
    }

    /** Let a waiting device in. */
    record ApproveDevice(String provider, String deviceId, String deviceName, String reason)
            implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new ApproveDevice(provider, deviceId, deviceName, why);
        }
    }

    /** Let a device in no more. */
    record BlockDevice(String provider, String deviceId, String deviceName, String reason) implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new BlockDevice(provider, deviceId, deviceName, why);
        }
    }

    /** End the block of a device. */
    record UnblockDevice(String provider, String deviceId, String deviceName, String reason)
            implements ResponseRequest {
        @Override
        public ResponseRequest because(String why) {
            return new UnblockDevice(provider, deviceId, deviceName, why);
        }
    }

    /** Networks that the request is about, none for other requests. */
    default Collection<IPAddress> concerned() {
        return switch (this) {
            case Block block -> block.networks();
            case Lift lift -> lift.networks();
            case AdoptDenylist _,
                    RevokeSessions _,
                    RevokeUserSessions _,
                    DisableUser _,
                    EnableUser _,
                    RequireEnrolment _,
                    ApproveDevice _,
                    BlockDevice _,
                    UnblockDevice _ -> List.of();
        };
    }

    /** Connectors that it is to be done at. */
    default Set<String> places() {
        return switch (this) {
            case Block block -> block.targets();
            case Lift lift -> lift.targets();
            case AdoptDenylist adoption -> Set.of(adoption.target());
            case RevokeSessions revocation -> Set.of(revocation.provider());
            case RevokeUserSessions user -> Set.of(user.provider());
            case DisableUser user -> Set.of(user.provider());
            case EnableUser user -> Set.of(user.provider());
            case RequireEnrolment user -> Set.of(user.provider());
            case ApproveDevice device -> Set.of(device.provider());
            case BlockDevice device -> Set.of(device.provider());
            case UnblockDevice device -> Set.of(device.provider());
        };
    }

    /** The same at other targets; requests that are done at one place stay as they are. */
    default ResponseRequest at(Set<String> targets) {
        return switch (this) {
            case Block block -> new Block(block.networks(), block.until(), targets, block.reason());
            case Lift lift -> new Lift(lift.networks(), targets, lift.reason());
            case AdoptDenylist _,
                    RevokeSessions _,
                    RevokeUserSessions _,
                    DisableUser _,
                    EnableUser _,
                    RequireEnrolment _,
                    ApproveDevice _,
                    BlockDevice _,
                    UnblockDevice _ -> this;
        };
    }
}
