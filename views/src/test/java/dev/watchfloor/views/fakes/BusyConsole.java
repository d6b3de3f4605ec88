package dev.watchfloor.views.fakes;

import dev.watchfloor.app.Console;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;

/** The story's console with ten million other events and as many sessions as wanted. */
public final class BusyConsole {
    private BusyConsole() {}

    /** Events and sessions of the day that ends now; all else, whatever a console comes to have, is the story's. */
    public static Console with(Clock clock, int sessionCount) {
        FakeConsole story = FakeConsole.withStory(clock);
        BusyEventStore events = new BusyEventStore(clock.instant());
        FakeSessionBoard sessions = new FakeSessionBoard(clock);
        sessions.fill(BusySessions.upTo(clock.instant(), sessionCount));
        return (Console) Proxy.newProxyInstance(
                Console.class.getClassLoader(),
                new Class<?>[] {Console.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "events" -> events;
                    case "sessions" -> sessions;
                    default -> {
                        try {
                            yield method.invoke(story, arguments);
                        } catch (InvocationTargetException failed) {
                            throw failed.getCause();
                        }
                    }
                });
    }
}
