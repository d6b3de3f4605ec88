package dev.watchfloor.app.absence;

import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.interfaces.DBusInterface;

/** What is asked of systemd-logind, or of elogind; see org.freedesktop.login1(5). */
@DBusInterfaceName("org.freedesktop.login1.Manager")
public interface LoginService extends DBusInterface {
    String NAME = "org.freedesktop.login1";
    String PATH = "/org/freedesktop/login1";

    /** @param id {@code auto} for the caller's own, or that of their display when it has none (systemd 243) */
    DBusPath GetSession(String id);
}
