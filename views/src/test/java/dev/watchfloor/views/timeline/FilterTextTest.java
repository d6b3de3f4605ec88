package dev.watchfloor.views.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.timeline.EventFilter;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.connectors.event.Layer;
import dev.watchfloor.connectors.event.Severity;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTextTest {

    private static EventFilter read(String text) {
        return switch (FilterText.read(text, EventFilter.ALL)) {
            case FilterText.Reading.Understood(EventFilter filter) -> filter;
            case FilterText.Reading.Misunderstood(String sentence) -> throw new AssertionError(sentence);
        };
    }

    private static String problem(String text) {
        return switch (FilterText.read(text, EventFilter.ALL)) {
            case FilterText.Reading.Understood(EventFilter filter) -> throw new AssertionError(filter.toString());
            case FilterText.Reading.Misunderstood(String sentence) -> sentence;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"ip 203.0.113.0/24", "ip:203.0.113.0/24", "source.ip: 203.0.113.0/24", "203.0.113.0/24"})
    void readsANetworkHoweverItIsWritten(String text) {
        assertThat(read(text).network().map(Addresses::canonical)).contains("203.0.113.0/24");
    }

    @Test
    void readsAnIpv6Network() {
        assertThat(read("ip 2001:db8::/32").network().map(Addresses::canonical)).contains("2001:db8::/32");
        assertThat(read("2001:db8::7").network().map(Addresses::canonical)).contains("2001:db8::7");
    }

    @Test
    void readsSeveralConditionsAtOnce() {
        EventFilter filter = read("user m.ortiz severity>=medium layer identity is:blocked");
        assertThat(filter.user()).contains("m.ortiz");
        assertThat(filter.floor()).isEqualTo(Severity.MEDIUM);
        assertThat(filter.layers()).isEqualTo(Set.of(Layer.IDENTITY));
        assertThat(filter.blockedOnly()).isTrue();
    }

    @Test
    void otherWordsAreSearchedAsText() {
        assertThat(read("sql injection").text()).contains("sql injection");
        assertThat(read("text \"user login\"").text()).contains("user login");
        assertThat(read("/v1/login").text()).contains("/v1/login");
    }

    @Test
    void addsToWhatIsThere() {
        EventFilter filter = EventFilter.ALL.withUser(Optional.of("a"));
        assertThat(FilterText.read("is:blocked", filter))
                .isEqualTo(new FilterText.Reading.Understood(filter.withBlockedOnly(true)));
    }

    @Test
    void saysWhatIsWrongAndWhatToWrite() {
        assertThat(problem("ip 203.0.113.7/24")).contains("Did you mean 203.0.113.0/24?");
        assertThat(problem("ip nonsense")).contains("not an IP address");
        assertThat(problem("severity loud")).contains("loud").contains("critical");
        assertThat(problem("user")).contains("needs a value");
        assertThat(problem("is:open")).contains("is:blocked");
    }

    @Test
    void chipsNameEachConditionAndTakeItAway() {
        EventFilter filter = read("ip 203.0.113.0/24 severity high");
        assertThat(FilterChip.of(filter.toQuery()))
                .extracting(FilterChip::value)
                .containsExactly("high, critical", "203.0.113.0/24");
        assertThat(FilterChip.of(filter.toQuery()).getLast().without())
                .isEqualTo(read("severity high").toQuery());
        assertThat(FilterChip.of(EventFilter.ALL.toQuery())).isEmpty();
    }
}
