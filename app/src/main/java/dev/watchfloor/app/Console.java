package dev.watchfloor.app;

import dev.watchfloor.app.audit.AuditProof;
import dev.watchfloor.app.audit.AuditTrail;
import dev.watchfloor.app.detection.ThreadBoard;
import dev.watchfloor.app.devices.DevicePolicies;
import dev.watchfloor.app.evidence.EvidenceViews;
import dev.watchfloor.app.export.AuditExports;
import dev.watchfloor.app.export.DenylistExports;
import dev.watchfloor.app.export.EventExports;
import dev.watchfloor.app.incidents.Incidents;
import dev.watchfloor.app.inplace.InPlace;
import dev.watchfloor.app.intake.BulkImport;
import dev.watchfloor.app.intake.ConnectorDesk;
import dev.watchfloor.app.intelligence.Intelligence;
import dev.watchfloor.app.notes.Notebook;
import dev.watchfloor.app.operators.OperatorSession;
import dev.watchfloor.app.operators.Operators;
import dev.watchfloor.app.operators.SecondPersons;
import dev.watchfloor.app.operators.Workstations;
import dev.watchfloor.app.playbooks.Playbooks;
import dev.watchfloor.app.response.DeviceQueue;
import dev.watchfloor.app.response.Devices;
import dev.watchfloor.app.response.GuardSettings;
import dev.watchfloor.app.response.ResponseDesk;
import dev.watchfloor.app.response.approvals.Approvals;
import dev.watchfloor.app.rules.Rules;
import dev.watchfloor.app.savedviews.SavedViews;
import dev.watchfloor.app.sessions.SessionBoard;
import dev.watchfloor.app.timeline.EventStore;
import dev.watchfloor.app.timeline.IndexMemory;
import dev.watchfloor.app.timeline.Retention;

/**
 * An opened console: everything a window or a command line needs, and nothing that can bypass the guard. Thread-safe;
 * every method of its parts may block on disk or network unless it says otherwise, so none is called on the FX thread.
 */
public interface Console extends AutoCloseable {

    /** Who is signed in, and how long yet. */
    OperatorSession session();

    /** Who may sign in. */
    Operators operators();

    /** Where they may. */
    Workstations workstations();

    /** Another operator beside the one who is signed in. */
    SecondPersons secondPersons();

    /** What happened when. */
    EventStore events();

    /** Who is signed in. */
    SessionBoard sessions();

    /** What belongs together: threads of events across the layers. */
    ThreadBoard threads();

    /** What people work on. */
    Incidents incidents();

    /** What lies in products that keep records, without copying it. */
    InPlace inPlace();

    /** What is connected. */
    ConnectorDesk connectors();

    /** The only way to act. */
    ResponseDesk response();

    /** Named sequences of acts. */
    Playbooks playbooks();

    /** Rules that every event is held against. */
    Rules rules();

    /** What others say is a sign of an attack. */
    Intelligence intelligence();

    /** The devices of all products that keep a register of them. */
    Devices devices();

    /** The same and what the console saw of them, what waits for somebody first. */
    DeviceQueue deviceQueue();

    /** What the console does by itself about devices. */
    DevicePolicies devicePolicies();

    /** What the guard keeps acts away from. */
    GuardSettings guard();

    /** Second persons: when one is needed, and what was said. */
    Approvals approvals();

    /** Who did what. */
    AuditTrail audit();

    /** Whether that is as it was written. */
    AuditProof auditProof();

    /** The audit as files. */
    AuditExports auditExports();

    /** Told of every raw record that somebody sees. */
    EvidenceViews evidence();

    /** What operators keep in mind about events. */
    Notebook notebook();

    /** Looks at the timeline that are kept by name. */
    SavedViews savedViews();

    /** Events as files. */
    EventExports exports();

    /** Denylists as files. */
    DenylistExports denylistExports();

    /** Files as events. */
    BulkImport imports();

    /** How long events are kept. */
    Retention retention();

    /** How much memory the index of events may take. */
    IndexMemory memory();

    /** Starts the intake of all configured connectors. Returns at once. Calling it again does nothing. */
    void start();

    /** Ends intake and closes the store; returns within 2 s. What was acknowledged is kept. */
    @Override
    void close();
}
