package dev.watchfloor.app.store;

import dev.watchfloor.app.ProfileException;
import dev.watchfloor.app.response.approvals.KeyCard;
import dev.watchfloor.app.response.approvals.OwnKey;
import dev.watchfloor.app.response.approvals.SigningKey;
import dev.watchfloor.app.response.approvals.UnfitApprovalException;
import dev.watchfloor.connectors.spi.Secret;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The profile's signing key, sealed in its database; made when it is asked for first. Thread-safe. */
public final class H2SigningKey implements OwnKey {
    private static final Logger LOG = LoggerFactory.getLogger(H2SigningKey.class);
    static final String PLACE = "approvals";
    static final String SETTING = "signing-key";

    private final Database database;
    private final SecretSealer sealer;
    private final String owner;
    private @Nullable SigningKey key;

    private H2SigningKey(Database database, SecretSealer sealer, String owner) {
        this.database = database;
        this.sealer = sealer;
        this.owner = owner;
    }

    /** @param owner whose key it says it is */
    public static H2SigningKey open(Database database, String owner) throws ProfileException {
        return new H2SigningKey(database, database.secrets(), owner);
    }

    @Override
    public synchronized SigningKey get() {
        if (key == null) {
            key = read().orElseGet(this::make);
        }
        return key;
    }

    /** Takes it out of the database: it has become an operator's own. */
    public synchronized void forget() {
        database.transact(connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM approval_own_key")) {
                return delete.executeUpdate();
            }
        });
        key = null;
    }

    private Optional<SigningKey> read() {
        return database.read(connection -> {
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT public_key, sealed FROM approval_own_key");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? unsealed(row.getString(1), row.getBytes(2)) : Optional.empty();
            }
        });
    }

    private Optional<SigningKey> unsealed(String shared, byte[] sealed) {
        Optional<Secret> secret = sealer.unseal(PLACE, SETTING, sealed);
        try {
            if (secret.isPresent()) {
                return Optional.of(SigningKey.of(KeyCard.checked(owner, shared), secret.get()));
            }
        } catch (UnfitApprovalException damaged) {
            LOG.debug("The signing key is unfit", damaged);
        }
        LOG.warn(
                "The profile's signing key cannot be unsealed, so a new one is made; who trusted the old one has to trust"
                        + " the new one.");
        return Optional.empty();
    }

    private SigningKey make() {
        SigningKey made = SigningKey.make(owner);
        byte[] sealed = sealer.seal(PLACE, SETTING, made.secret());
        database.transact(connection -> {
            try (PreparedStatement merge = connection.prepareStatement(
                    "MERGE INTO approval_own_key(name, public_key, sealed) KEY(name) VALUES ('own', ?, ?)")) {
                merge.setString(1, made.card().key());
                merge.setBytes(2, sealed);
                return merge.executeUpdate();
            }
        });
        database.sync();
        return made;
    }
}
