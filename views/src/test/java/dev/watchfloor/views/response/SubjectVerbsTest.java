package dev.watchfloor.views.response;

import static org.assertj.core.api.Assertions.assertThat;

import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.fakes.FakeConsole;
import dev.watchfloor.views.fakes.NoResponder;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.parts.Verb;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class SubjectVerbsTest {
    private static final IPAddress ATTACKER = new IPAddressString("203.0.113.39").getAddress();

    private final FakeConsole console = FakeConsole.withStory();

    @Test
    void offersEverythingThatFitsAStolenSession() {
        Subject.Builder subject = Subject.of("INC-7");
        stolen().forEach(subject::session);

        assertThat(words(subject.build()))
                .containsExactly(
                        "r Revoke 2 sessions…",
                        "a Revoke all sessions of j.tanaka…",
                        "d Disable j.tanaka…",
                        "f Require a new second factor of j.tanaka…",
                        "b Block 203.0.113.39…",
                        "n Block 203.0.113.0/24…",
                        "p Run a playbook…");
    }

    @Test
    void findsTheAccountOfANameThatHoldsASession() {
        Subject subject = Subject.of("j.tanaka").user("j.tanaka").build();

        assertThat(Standing.of(subject, console).accounts())
                .contains(Account.of(stolen().getFirst()))
                .allMatch(account -> account.userName().equals("j.tanaka"));
        assertThat(words(subject)).contains("d Disable j.tanaka (2 accounts)…");
    }

    @Test
    void offersNoSessionThatIsOver() {
        SessionRecord row = stolen().getFirst();
        Subject subject = Subject.of("over")
                .session(row.provider(), new SessionRef("gone", SessionRef.Kind.ONLINE))
                .build();

        assertThat(words(subject)).isEmpty();
    }

    @Test
    void offersToLiftWhatRefusesAnAddressAlready() {
        Subject subject = Subject.of("198.51.100.9")
                .network(new IPAddressString("198.51.100.9").getAddress())
                .build();

        assertThat(words(subject))
                .contains("l Lift the block of 198.51.100.0/26…")
                .noneMatch(word -> word.startsWith("b"));
    }

    @Test
    void saysWhyAnActIsNotPossible() {
        FakeConsole empty = FakeConsole.empty(Clock.fixed(FakeConsole.NOON, ZoneOffset.UTC));
        Subject subject = Subject.of("203.0.113.39")
                .network(ATTACKER)
                .account(new Account("Okta", "u-1", "j.tanaka"))
                .build();

        List<Verb> verbs = verbs(subject, empty);

        assertThat(verbs).filteredOn(verb -> verb.letter() == 'b').noneMatch(Verb::isPossible);
        assertThat(verbs).filteredOn(verb -> verb.letter() == 'd').noneMatch(Verb::isPossible);
        assertThat(verbs).filteredOn(verb -> verb.letter() == 'a').allMatch(Verb::isPossible);
    }

    @Test
    void givesEachActALetterOfItsOwn() {
        Subject.Builder subject = Subject.of("all").user("k.novak").network(ATTACKER);
        stolen().forEach(subject::session);
        console.response().denylist().forEach(row -> subject.network(row.network()));

        assertThat(verbs(subject.build(), console)).extracting(Verb::letter).doesNotHaveDuplicates();
    }

    private List<SessionRecord> stolen() {
        return console.sessions().open().stream()
                .filter(row -> row.incident() != null)
                .toList();
    }

    private List<String> words(Subject subject) {
        return verbs(subject, console).stream()
                .map(verb -> verb.letter() + " " + verb.words())
                .toList();
    }

    private static List<Verb> verbs(Subject subject, FakeConsole where) {
        return new SubjectVerbs(new NoResponder()).of(subject, Standing.of(subject, where));
    }
}
