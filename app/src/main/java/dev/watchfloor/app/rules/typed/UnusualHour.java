package dev.watchfloor.app.rules.typed;

import dev.watchfloor.app.baselines.Actor;
import dev.watchfloor.app.baselines.ActorKind;
import dev.watchfloor.app.baselines.Maturity;
import dev.watchfloor.app.baselines.Usual;
import dev.watchfloor.connectors.event.Kind;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A change of accounts, rights or settings at an hour of the week at which its author is never there. */
final class UnusualHour implements TypedRule {
    private static final Preference LEARNED = new Preference("learned", Preference.Unit.DAYS, 21, 7, 90);
    private static final Preference SEEN = new Preference("seen", Preference.Unit.TIMES, 60, 10, 10_000);
    private static final int DAYS = 8;
    private static final DateTimeFormatter HOUR =
            DateTimeFormatter.ofPattern("EEEE HH:mm 'UTC'", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    @Override
    public String name() {
        return "change-at-unusual-hour";
    }

    @Override
    public Set<Input> inputs() {
        return Set.of(new Input.Events(Set.of(Kind.ADMINISTRATION)), new Input.Hours(ActorKind.USER));
    }

    @Override
    public List<Preference> preferences() {
        return List.of(LEARNED, SEEN);
    }

    @Override
    public boolean isOnAtFirst() {
        return true;
    }

    @Override
    public Result ask(Occasion occasion) {
        Optional<Actor> user = Actor.user(occasion.event());
        if (user.isEmpty() || !Inside.worked(occasion.event())) {
            return Result.NOTHING;
        }
        Maturity maturity = new Maturity(
                occasion.preferences().duration(LEARNED), occasion.preferences().number(SEEN), DAYS);
        return switch (occasion.baselines().usualHour(user.get(), occasion.time(), maturity)) {
            case Usual.Known known -> Result.NOTHING;
            case Usual.Unknown unknown -> new Result.Unknown("when this user is usually there");
            case Usual.First first ->
                new Result.Found(
                        List.of(user.get().name()),
                        Sentences.name(user.get().name()) + " changed something on " + HOUR.format(occasion.time())
                                + ", the first time at about this hour of the week in " + Sentences.span(first.span())
                                + "; there " + Sentences.times(first.count()) + " in " + first.others()
                                + " other hours",
                        Map.of("user", user.get().name(), "hours", Integer.toString(first.others())));
        };
    }
}
