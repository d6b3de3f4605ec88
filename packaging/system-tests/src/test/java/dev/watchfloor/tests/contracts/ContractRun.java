package dev.watchfloor.tests.contracts;

import java.util.Comparator;

/**
 * One contract that one connector was held to in this build.
 *
 * @param module folder of the connector
 * @param contract such as {@code denylist control}
 * @param test class that ran it
 * @param passed how many of its tests passed
 * @param skipped how many are about what the product cannot do, or could not be run for want of a server
 * @param failed how many failed
 */
record ContractRun(String module, String contract, String test, int passed, int skipped, int failed)
        implements Comparable<ContractRun> {
    private static final Comparator<ContractRun> ORDER = Comparator.comparing(ContractRun::module)
            .thenComparing(ContractRun::contract)
            .thenComparing(ContractRun::isReal)
            .thenComparing(ContractRun::test);

    /** Tests against a server of the product are called so. */
    boolean isReal() {
        return test.startsWith("Real");
    }

    @Override
    public int compareTo(ContractRun other) {
        return ORDER.compare(this, other);
    }
}
