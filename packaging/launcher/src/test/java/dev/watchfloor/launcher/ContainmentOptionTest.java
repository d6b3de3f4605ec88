package dev.watchfloor.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code actions show --containment}. */
final class ContainmentOptionTest extends ActingRig {
    @Test
    void whatAnActHasEndedIsShownWhenAskedFor() throws Exception {
        assertThat(run("denylist", "add", "203.0.113.0/24", "--reason", "stuffing", "--yes"))
                .isZero();
        String id = latest();

        assertThat(run("actions", "show", id)).isZero();
        assertThat(out).doesNotContain("proven");

        assertThat(run("actions", "show", id, "--containment")).isZero();
        assertThat(out).contains("0 of 2 proven, ", " UTC", "edge, Requests from 203.0.113.0/24: ");

        assertThat(run("actions", "show", id, "--containment", "--json")).isZero();
        JsonNode containment = json().path("containment");
        assertThat(containment.path("proven").asBoolean(true)).isFalse();
        assertThat(containment.path("artefacts").findValuesAsText("target")).containsExactlyInAnyOrder("edge", "inner");
    }
}
