package dev.watchfloor.views.fakes;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import dev.watchfloor.views.kit.Account;
import dev.watchfloor.views.kit.Responder;
import dev.watchfloor.views.kit.Subject;
import dev.watchfloor.views.kit.Underway;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Leads nowhere: for what only asks what would be offered. */
public final class NoResponder implements Responder {
    private final Underway underway = new Underway();

    @Override
    public void revokeSession(String provider, SessionRef session, String userName) {}

    @Override
    public void menu(Subject subject) {}

    @Override
    public void revokeAccounts(List<Account> accounts) {}

    @Override
    public void requireEnrolment(List<Account> accounts) {}

    @Override
    public void disable(List<Account> accounts) {}

    @Override
    public void enable(List<Account> accounts) {}

    @Override
    public void blockAll(List<IPAddress> networks) {}

    @Override
    public void block(IPAddress suggestion) {}

    @Override
    public void block() {}

    @Override
    public void lift(IPAddress network) {}

    @Override
    public void revokeSessions(List<SessionRecord> sessions) {}

    @Override
    public void liftAll(List<IPAddress> networks) {}

    @Override
    public void renew(List<DenylistRow> rows) {}

    @Override
    public void reconcile(List<DenylistRow> rows) {}

    @Override
    public void approveDevices(List<Devices.Known> devices) {}

    @Override
    public void blockDevices(List<Devices.Known> devices, List<SessionRecord> sessions) {}

    @Override
    public void unblockDevices(List<Devices.Known> devices) {}

    @Override
    public void adopt(String target) {}

    @Override
    public void undo(List<Action> actions) {}

    @Override
    public void finish(Action action) {}

    @Override
    public void giveUp(List<Action> actions) {}

    @Override
    public void playbook(@Nullable IPAddress network, @Nullable String user) {}

    @Override
    public void askedPlan(String hash) {}

    @Override
    public Underway underway() {
        return underway;
    }
}
