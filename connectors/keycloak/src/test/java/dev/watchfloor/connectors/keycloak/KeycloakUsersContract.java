package dev.watchfloor.connectors.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.connectors.spi.ActionKey;
import dev.watchfloor.connectors.spi.ActionOutcome;
import dev.watchfloor.connectors.spi.EnrolmentControl;
import dev.watchfloor.connectors.spi.SelfCheck;
import dev.watchfloor.connectors.spi.UserAccount;
import dev.watchfloor.connectors.spi.UserAccount.Rank;
import dev.watchfloor.connectors.testing.UserControlContract;
import java.util.List;
import java.util.UUID;
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
    void aNewFactorIsDemandedAndReadBack() throws Exception {
        String userId = addUser(newName());
        EnrolmentControl enrolment = control().enrolment().orElseThrow();
        assertThat(enrolment.look(userId).orElseThrow().missing()).containsExactly("CONFIGURE_TOTP");
        assertThat(enrolment.rehearse(userId))
                .allSatisfy(check -> assertThat(check.verdict()).isEqualTo(SelfCheck.Verdict.PASSED));
        assertThat(enrolment.look(userId).orElseThrow().missing()).isNotEmpty();

        assertThat(enrolment.demand(userId, new ActionKey("d"))).isInstanceOf(ActionOutcome.Done.class);

        assertThat(enrolment.look(userId).orElseThrow().missing()).isEmpty();
        assertThat(control().signInState(userId).orElseThrow().demands()).contains("CONFIGURE_TOTP");
        assertThat(enrolment.demand(userId, new ActionKey("e"))).isInstanceOf(ActionOutcome.AlreadyDone.class);
    }

    @Test
    void whoMayOnlyReadDemandsNothing() throws Exception {
        String userId = addUser(newName());
        EnrolmentControl reading = readOnlyControl().orElseThrow().enrolment().orElseThrow();

        assertThat(reading.demand(userId, new ActionKey("d"))).isInstanceOf(ActionOutcome.Rejected.class);

        assertThat(reading.look(userId).orElseThrow().missing()).isNotEmpty();
        assertThat(reading.rehearse(userId)).extracting(SelfCheck::verdict).contains(SelfCheck.Verdict.FAILED);
    }

    @Test
    void nothingIsDemandedOfNobody() throws Exception {
        EnrolmentControl enrolment = control().enrolment().orElseThrow();
        for (String unknown : List.of(UUID.randomUUID().toString(), "..", " ")) {
            assertThat(enrolment.look(unknown)).as(unknown).isEmpty();
            assertThat(enrolment.demand(unknown, new ActionKey("d"))).isInstanceOf(ActionOutcome.Rejected.class);
        }
    }

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
