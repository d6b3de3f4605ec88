package dev.watchfloor.app.operators;

import java.util.List;
import java.util.Optional;

/** Where operators and workstations are kept: in the encrypted database. Thread-safe. */
public interface OperatorBook {
    /** All, by name. Answered from memory, as {@link #operator} and {@link #rules} are. */
    List<KnownOperator> operators();

    Optional<KnownOperator> operator(String id);

    void put(KnownOperator operator);

    void remove(String id);

    /** All, by name. */
    List<Workstation> workstations();

    void put(Workstation workstation);

    void removeWorkstation(String fingerprint);

    SessionRules rules();

    void putRules(SessionRules rules);
}
