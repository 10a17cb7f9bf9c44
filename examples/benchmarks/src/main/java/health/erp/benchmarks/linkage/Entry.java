package health.erp.benchmarks.linkage;

import health.erp.records.matching.Traits;

/**
 * One entry of a list.
 *
 * @param person whose it is: the truth
 */
record Entry(String person, Traits traits) {}
