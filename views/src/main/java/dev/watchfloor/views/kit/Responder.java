package dev.watchfloor.views.kit;

import dev.watchfloor.app.response.Action;
import dev.watchfloor.app.response.DenylistRow;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.sessions.SessionRecord;
import dev.watchfloor.connectors.spi.SessionRef;
import inet.ipaddr.IPAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a screen's red buttons lead: each opens a dialog with the plan, and nothing happens before the operator has seen
 * it and agreed. FX thread only; all return at once.
 */
public interface Responder {

    /** Asks to end one session. */
    void revokeSession(String provider, SessionRef session, String userName);

    /** Opens a menu of the acts that fit, after a look at how things stand; says so when none does. */
    void menu(Subject subject);

    /** Asks to end all sessions of accounts. Does nothing for none. */
    void revokeAccounts(List<Account> accounts);

    /** Asks to let accounts sign in no more. Does nothing for none. */
    void disable(List<Account> accounts);

    /** Asks to have the holders of accounts enrol a second factor anew. Does nothing for none. */
    void requireEnrolment(List<Account> accounts);

    /** Asks to let accounts sign in again. Does nothing for none. */
    void enable(List<Account> accounts);

    /** Asks to let waiting devices in. Does nothing for none. */
    void approveDevices(List<Devices.Known> devices);

    /** Asks to let devices in no more, and to end these sessions in the same plan. Does nothing for no device. */
    void blockDevices(List<Devices.Known> devices, List<SessionRecord> sessions);

    /** Asks to end the block of devices. Does nothing for none. */
    void unblockDevices(List<Devices.Known> devices);

    /** Asks to refuse several networks on the same terms; the operator may change them. */
    void blockAll(List<IPAddress> networks);

    /** Asks to refuse a network; the operator may change it. */
    void block(IPAddress suggestion);

    /** Asks to refuse a network that the operator writes. */
    void block();

    /** Asks to refuse a network no more. */
    void lift(IPAddress network);

    /** Asks to end several sessions, each named; they may belong to several accounts. Does nothing for none. */
    void revokeSessions(List<SessionRecord> sessions);

    /** Asks to refuse several networks no more. Does nothing for none. */
    void liftAll(List<IPAddress> networks);

    /** Asks to give blocks of the console a later end on the same terms. Does nothing for none. */
    void renew(List<DenylistRow> rows);

    /** Plans to put back what is missing at gateways, on the terms that were agreed to. Does nothing for none. */
    void reconcile(List<DenylistRow> rows);

    /** Asks to take over the list that somebody else keeps at a gateway. */
    void adopt(String target);

    /** Asks to take acts back, all in one plan. Does nothing for none. */
    void undo(List<Action> actions);

    /** Asks to try again what of an act did not come true. */
    void finish(Action action);

    /** Asks to stop trying targets that do not answer. Does nothing for none. */
    void giveUp(List<Action> actions);

    /**
     * Asks to run one of the playbooks; the operator chooses which.
     *
     * @param network for parameters that stand for a network, or null
     * @param user name of the account for parameters that stand for one, or null
     */
    void playbook(@Nullable IPAddress network, @Nullable String user);

    /**
     * Shows a plan for which a second person was asked, exactly as it was then, so that it can be applied once they
     * agreed.
     *
     * @param hash of the plan
     */
    void askedPlan(String hash);

    /** How far the acts are that were begun here. */
    Underway underway();
}
