package dev.watchfloor.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.intake.TestFactory;
import dev.watchfloor.connectors.spi.ConnectorFactory;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import org.junit.jupiter.api.Test;

class InstalledConnectorsTest {
    @Test
    void aProviderThatFailsToLoadAndASecondOfTheSameTypeAreLeftOut() {
        ConnectorFactory first = new TestFactory("one", context -> null);
        ConnectorFactory last = new TestFactory("two", context -> null);
        Iterator<ConnectorFactory> sound =
                List.of(first, new TestFactory("one", context -> null), last).iterator();
        int[] asked = new int[1];
        Iterator<ConnectorFactory> found = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return sound.hasNext();
            }

            @Override
            public ConnectorFactory next() {
                if (asked[0]++ == 1) {
                    throw new ServiceConfigurationError("broken");
                }
                return sound.next();
            }
        };
        assertThat(InstalledConnectors.usable(found)).containsExactly(first, last);
    }

    @Test
    void aLoaderThatOnlyFailsComesToAnEnd() {
        Iterator<ConnectorFactory> hopeless = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new ServiceConfigurationError("always");
            }

            @Override
            public ConnectorFactory next() {
                throw new ServiceConfigurationError("always");
            }
        };
        assertThat(InstalledConnectors.usable(hopeless)).isEmpty();
    }
}
