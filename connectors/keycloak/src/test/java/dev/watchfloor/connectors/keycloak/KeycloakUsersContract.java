package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.testing.UserControlContract;
import org.junit.jupiter.api.Test;

/** The ways to the administration of a realm, the same at the rig and at the real server. */
abstract class KeycloakUsersContract extends UserControlContract {

    /** How somebody came to the role manage-users. */
    enum Way {
        GROUP,
        GROUP_ABOVE,
        REALM_ROLE
    }

    /** Lets the account administer others in this way. */
    protected abstract void makeAdministrator(String userId, Way way) throws Exception;

    @Test
    void administratorsAreFoundHoweverTheyCameToIt() throws Exception {
        for (Way way : Way.values()) {
            String userId = addUser(newName());
            assertThat(control().administrators()).extracting(UserAccount::id).doesNotContain(userId);

            makeAdministrator(userId, way);

            assertThat(control().administrators())
                    .as(way.name())
                    .extracting(UserAccount::id)
                    .contains(userId);
            assertThat(control().find(userId).orElseThrow().rank())
                    .as(way.name())
                    .isNotEqualTo(Rank.ORDINARY);
        }
    }
}
