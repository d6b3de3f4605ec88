package dev.watchfloor.app.absence;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/** Sends what logind and screen savers send, and answers as logind does. */
final class PretendedDesktop {
    static final String OWN_SESSION = "/org/freedesktop/login1/session/_37";
    static final String OTHER_SESSION = "/org/freedesktop/login1/session/_38";

    private PretendedDesktop() {}

    /** As systemd-logind's manager. */
    @DBusInterfaceName("org.freedesktop.login1.Manager")
    public interface Sleeping extends DBusInterface {
        /** What it tells. */
        final class PrepareForSleep extends DBusSignal {
            public PrepareForSleep(String path, boolean before) throws DBusException {
                super(path, before);
            }
        }
    }

    /** As a session of systemd-logind's. */
    @DBusInterfaceName("org.freedesktop.login1.Session")
    public interface LoginSession extends DBusInterface {
        /** What it tells. */
        final class Lock extends DBusSignal {
            public Lock(String path) throws DBusException {
                super(path);
            }
        }
    }

    /** As GNOME's screen lock. */
    @DBusInterfaceName("org.gnome.ScreenSaver")
    public interface ScreenSaver extends DBusInterface {
        /** What it tells. */
        final class ActiveChanged extends DBusSignal {
            public ActiveChanged(String path, boolean active) throws DBusException {
                super(path, active);
            }
        }

        /** The same with a parameter that it never has. */
        @DBusMemberName("ActiveChanged")
        final class Nonsense extends DBusSignal {
            public Nonsense(String path, String active) throws DBusException {
                super(path, active);
            }
        }
    }

    /** Knows session 7, which is the caller's own. */
    public static final class Login implements LoginService {
        @Override
        public DBusPath GetSession(String id) {
            return new DBusPath(OWN_SESSION);
        }

        @Override
        public String getObjectPath() {
            return PATH;
        }
    }

    static void becomeLogin(DBusConnection bus) throws DBusException {
        bus.exportObject(new Login());
        bus.requestBusName(LoginService.NAME);
    }

    static void prepareForSleep(DBusConnection bus) throws DBusException {
        bus.sendMessage(new Sleeping.PrepareForSleep(LoginService.PATH, true));
    }

    static void lock(DBusConnection bus, String session) throws DBusException {
        bus.sendMessage(new LoginSession.Lock(session));
    }

    static void activeChanged(DBusConnection bus, boolean active) throws DBusException {
        bus.sendMessage(new ScreenSaver.ActiveChanged("/org/gnome/ScreenSaver", active));
    }

    static void nonsense(DBusConnection bus) throws DBusException {
        bus.sendMessage(new ScreenSaver.Nonsense("/org/gnome/ScreenSaver", "true"));
    }
}
