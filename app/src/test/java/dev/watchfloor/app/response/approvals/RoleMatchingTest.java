package dev.watchfloor.app.response.approvals;

import static dev.watchfloor.app.roles.Role.ADMINISTRATOR;
import static dev.watchfloor.app.roles.Role.APPROVER;
import static dev.watchfloor.app.roles.Role.RESPONDER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.roles.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class RoleMatchingTest {

    @Test
    void onePersonStandsForOneRole() {
        Set<Role> both = Set.of(APPROVER, ADMINISTRATOR);
        assertThat(RoleMatching.missing(both, List.of(both))).hasSize(1);
        assertThat(RoleMatching.missing(both, List.of(both, both))).isEmpty();
    }

    @Test
    void whoHasManyRolesMakesRoomForWhoHasOne() {
        assertThat(RoleMatching.missing(
                        Set.of(RESPONDER, APPROVER, ADMINISTRATOR),
                        List.of(Set.of(RESPONDER, APPROVER), Set.of(RESPONDER), Set.of(APPROVER, ADMINISTRATOR))))
                .isEmpty();
    }

    @Test
    void wordsThatAreNotKnownOpenNothing() {
        assertThat(Role.read("approver+owner+")).containsExactly(APPROVER);
        assertThat(Role.words(Set.of(ADMINISTRATOR, APPROVER))).isEqualTo("approver+administrator");
        assertThat(RoleMatching.missing(Set.of(APPROVER), List.of(Set.of()))).containsExactly(APPROVER);
    }
}
