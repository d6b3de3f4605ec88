package dev.watchfloor.launcher.command;

import dev.watchfloor.app.Console;
import dev.watchfloor.app.Pin;
import dev.watchfloor.app.detection.AttackThread;
import dev.watchfloor.app.detection.ThreadStep;
import dev.watchfloor.app.operators.NotAllowedException;
import dev.watchfloor.app.operators.SignInRefusedException;
import dev.watchfloor.app.response.DenylistTarget;
import dev.watchfloor.app.response.Plan;
import dev.watchfloor.app.response.Report;
import dev.watchfloor.app.response.ResponseRequest;
import dev.watchfloor.app.timeline.StoredEvent;
import dev.watchfloor.app.timeline.TimeRange;
import dev.watchfloor.connectors.event.Addresses;
import dev.watchfloor.lab.DemoOperator;
import dev.watchfloor.launcher.Terminal;
import inet.ipaddr.IPAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The lab's story as text: one line an event, incidents when they are found, and, since nobody sits at a window, the
 * response that an operator would choose.
 */
final class LabStory {
    /** The first attack may have begun while the console was starting; the one in the lab's past is minutes older. */
    private static final Duration JUST_BEFORE = Duration.ofMinutes(1);

    private final Console console;
    private final Output output;
    private final @Nullable DemoOperator operator;
    private final Set<String> answered = new HashSet<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** @param operator who confirms what is risky, or null when the profile is somebody's own */
    LabStory(Console console, Output output, @Nullable DemoOperator operator) {
        this.console = console;
        this.output = output;
        this.operator = operator;
    }

    /** Tells for {@code length}, or until Ctrl+C. Events from before the start are summed up, not listed. */
    void tell(Duration length) throws InterruptedException {
        Instant start = Instant.now();
        LinkedBlockingQueue<StoredEvent> fresh = new LinkedBlockingQueue<>(10_000);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        output.line("Watchfloor lab, told as text for " + length.toSeconds() + " s; times are UTC. Ctrl+C ends it.");
        try (Pin pin = console.events()
                .subscribe(appended -> appended.stored().stream()
                        .filter(event -> event.event().time().isAfter(start))
                        .forEach(fresh::offer))) {
            Instant end = start.plus(length);
            while (Instant.now().isBefore(end) && stopped.getCount() > 0) {
                StoredEvent event = fresh.poll(200, TimeUnit.MILLISECONDS);
                if (event != null) {
                    output.line(EventLines.text(event));
                }
                for (AttackThread thread :
                        console.threads().within(new TimeRange(start.minus(JUST_BEFORE), end.plusSeconds(60)))) {
                    // Only what goes on while we watch: the history before is the picture's, not the story's.
                    if (thread.session() != null
                            && thread.latest().isAfter(start.minus(JUST_BEFORE))
                            && answered.add(thread.id())) {
                        describe(thread);
                        respond(thread);
                    }
                }
            }
        }
        output.line("");
        output.json(LabTotals.of(console));
        output.line(
                "For the window: run this on a machine with a display (DISPLAY set). For a picture of it anywhere:");
        output.line("  packaging/watchfloor lab --snapshot out.png --after 45s");
    }

    private void describe(AttackThread thread) {
        output.line("");
        output.line(">> " + thread.id() + " " + thread.severity().name().toLowerCase(Locale.ROOT) + ": "
                + Terminal.printable(thread.title()));
        int number = 1;
        for (ThreadStep step : thread.steps()) {
            output.line("   " + number++ + ". " + step.layer().name().toLowerCase(Locale.ROOT) + ": "
                    + Terminal.printable(step.title()) + " (" + EventLines.time(step.from()) + " to "
                    + EventLines.time(step.to()) + ")"
                    + (step.joinedBy().isEmpty() ? "" : "; joined by " + Terminal.printable(step.joinedBy())));
        }
        output.line("   What to do: " + Terminal.printable(thread.advice()));
    }

    private void respond(AttackThread thread) throws InterruptedException {
        Set<String> gateways = console.response().denylistTargets().stream()
                .map(DenylistTarget::name)
                .collect(Collectors.toSet());
        output.line(">> The operator's part, played for you:");
        IPAddress network = thread.network();
        if (network != null) {
            act(new ResponseRequest.Block(
                    network, Instant.now().plus(Duration.ofHours(8)), gateways, "Lab: " + thread.id()));
        }
        if (thread.session() != null && thread.provider() != null) {
            String user = thread.user() == null ? "unknown" : thread.user();
            act(new ResponseRequest.RevokeSessions(thread.provider(), thread.session(), user, "Lab: " + thread.id()));
        }
        if (network != null) {
            output.line("   " + Addresses.canonical(network) + " is now refused; watch its requests end.");
        }
        output.line("");
    }

    /** Nobody sits at a window and is asked, so the operator confirms whenever the last time is too long ago. */
    private void act(ResponseRequest request) throws InterruptedException {
        try {
            if (operator != null) {
                operator.confirm(console);
            }
            carryOut(request);
        } catch (NotAllowedException | SignInRefusedException refused) {
            output.line("     not done: " + Terminal.printable(String.valueOf(refused.getMessage())));
        }
    }

    private void carryOut(ResponseRequest request) throws InterruptedException {
        Plan plan = console.response().plan(request);
        output.line("   " + plan.headline());
        plan.refusals()
                .forEach(refusal -> output.line("     refused by rule " + refusal.rule() + ": " + refusal.sentence()));
        if (plan.canApply()) {
            console.response().apply(plan, news -> {
                Report.TargetResult result = news.result();
                if (result != null) {
                    output.line("     " + ActWords.word(result.verdict()) + "  " + result.target() + ": "
                            + Terminal.printable(result.sentence()));
                }
            });
        }
    }
}
