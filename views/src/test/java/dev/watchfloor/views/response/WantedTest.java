package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.response.NetworkList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class WantedTest {
    @Test
    void takesNothingOfAListWhileLinesCannotBeReadUnlessTheyAreToBeLeftOut() throws IOException {
        NetworkList list = list("203.0.113.7\nnonsense");

        assertThat(new Wanted.Several(list, false).networks()).isEmpty();
        assertThat(new Wanted.Several(list, false).problem()).startsWith("1 line cannot be read");
        assertThat(new Wanted.Several(list, true).networks()).hasSize(1);
    }

    @Test
    void takesNothingOfAListWithoutAnAddress() throws IOException {
        assertThat(new Wanted.Several(list("# nothing yet"), true).problem()).isNotEmpty();
        assertThat(new Wanted.Several(list("nonsense"), true).networks()).isEmpty();
        assertThat(new Wanted.Reading().networks()).isEmpty();
        assertThat(new Wanted.Reading().problem()).isNotEmpty();
    }

    private static NetworkList list(String text) throws IOException {
        return NetworkList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
