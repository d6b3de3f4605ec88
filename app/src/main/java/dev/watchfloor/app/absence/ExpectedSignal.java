package dev.watchfloor.app.absence;

import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.matchrules.DBusMatchRule;
import org.freedesktop.dbus.matchrules.DBusMatchRuleBuilder;
import org.freedesktop.dbus.messages.DBusSignal;

/**
 * A signal that tells of an absence.
 *
 * @param sender the well-known name that sends it
 * @param path of the object that sends it; empty for any
 * @param meaning whether a signal with these parameters tells it
 */
record ExpectedSignal(
        String sender, String path, String interfaceName, String member, Predicate<Object[]> meaning, Absence absence) {

    /** The names under which desktops lock their screens; all send the same signal. */
    private static final Set<String> SCREEN_SAVERS = Set.of(
            "org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver", "org.cinnamon.ScreenSaver", "org.mate.ScreenSaver");

    /** Of a screen lock, on the session's bus. */
    static Set<ExpectedSignal> ofScreenSavers() {
        return SCREEN_SAVERS.stream()
                .map(name -> new ExpectedSignal(
                        name,
                        "",
                        name,
                        "ActiveChanged",
                        parameters -> parameters.length > 0 && Boolean.TRUE.equals(parameters[0]),
                        Absence.SCREEN_LOCKED))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of the machine: it tells before it sleeps and after, and both count, because the first may come too late. */
    static ExpectedSignal ofSleep() {
        return new ExpectedSignal(
                LoginService.NAME,
                LoginService.PATH,
                "org.freedesktop.login1.Manager",
                "PrepareForSleep",
                parameters -> true,
                Absence.SUSPENDED);
    }

    /** Of {@code loginctl lock-session} and what does the same, for one session. */
    static ExpectedSignal ofLock(String sessionPath) {
        return new ExpectedSignal(
                LoginService.NAME,
                sessionPath,
                "org.freedesktop.login1.Session",
                "Lock",
                parameters -> true,
                Absence.SCREEN_LOCKED);
    }

    /** The rule for signals of one connection, so that nobody else's count. @param owner a unique name */
    DBusMatchRule ruleFor(String owner) {
        DBusMatchRuleBuilder rule = DBusMatchRuleBuilder.create()
                .withType("signal")
                .withSender(owner)
                .withInterface(interfaceName)
                .withMember(member);
        return (path.isEmpty() ? rule : rule.withPath(path)).build();
    }

    /** Whether a signal that fits the rule tells the absence; not when it cannot be read. */
    boolean tells(DBusSignal signal) {
        try {
            Object[] parameters = signal.getParameters();
            return meaning.test(parameters == null ? new Object[0] : parameters);
        } catch (DBusException unreadable) {
            return false;
        }
    }
}
