package dev.watchfloor.app.response.desk;

import dev.watchfloor.app.audit.AuditLog;
import dev.watchfloor.app.devices.SeenDevices;
import dev.watchfloor.app.intake.LiveConnectors;
import dev.watchfloor.app.response.ActLedger;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.LeaseLedger;
import dev.watchfloor.app.response.ProofLedger;
import dev.watchfloor.app.response.approvals.SignedApprovals;
import dev.watchfloor.app.response.guard.OwnAddresses;
import dev.watchfloor.app.response.guard.SettingHosts;
import dev.watchfloor.app.sessions.RevocationNotice;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.timeline.EventStore;
import java.net.InetAddress;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the response desk works with.
 *
 * @param connectors the products it acts at
 * @param sessions who is signed in
 * @param devices what the console saw of devices
 * @param revocations hears of sessions that were ended
 * @param events what happened lately
 * @param audit writes in the operator's name
 * @param consoleAudit writes in the name of the console itself
 * @param operator owner of what the operator does, as in the audit
 * @param acts acts on disk
 * @param leases leases on disk
 * @param proofs proofs on disk
 * @param guard what operators told the guard
 * @param approvals second persons
 * @param clock the console's clock
 * @param ownAddresses addresses of this machine
 * @param resolver addresses of a host name
 */
public record DeskContext(
        LiveConnectors connectors,
        SessionBoard sessions,
        SeenDevices devices,
        RevocationNotice revocations,
        EventStore events,
        AuditLog audit,
        AuditLog consoleAudit,
        String operator,
        ActLedger acts,
        LeaseLedger leases,
        ProofLedger proofs,
        GuardSettings guard,
        SignedApprovals approvals,
        Clock clock,
        Supplier<List<InetAddress>> ownAddresses,
        Function<String, List<InetAddress>> resolver) {

    /** With the addresses and the resolver of this machine. */
    public static DeskContext ofThisMachine(
            LiveConnectors connectors,
            SessionBoard sessions,
            SeenDevices devices,
            RevocationNotice revocations,
            EventStore events,
            AuditLog audit,
            AuditLog consoleAudit,
            String operator,
            ActLedger acts,
            LeaseLedger leases,
            ProofLedger proofs,
            GuardSettings guard,
            SignedApprovals approvals,
            Clock clock) {
        return new DeskContext(
                connectors,
                sessions,
                devices,
                revocations,
                events,
                audit,
                consoleAudit,
                operator,
                acts,
                leases,
                proofs,
                guard,
                approvals,
                clock,
                OwnAddresses::ofThisMachine,
                SettingHosts::resolve);
    }
}
