package health.erp.tenancy.price;

import java.math.BigDecimal;

/** What is measured of each hospital. Names are stored: add, never rename. */
public enum Meter {
    /** How long transactions held a connection, in microseconds; priced by the second. */
    DATABASE_TIME("s of database time", 1_000_000, Kind.ADDED),
    /** Round trips to the database. */
    STATEMENTS("thousand statements", 1_000, Kind.ADDED),
    /** Rows inserted, changed and deleted. */
    ROWS_WRITTEN("thousand rows written", 1_000, Kind.ADDED),
    /** Events handed to a subscriber, each attempt. */
    EVENTS("thousand events", 1_000, Kind.ADDED),
    /** Messages a provider accepted: mails, text messages. */
    NOTICES("messages", 1, Kind.ADDED),
    /** Runs of jobs. */
    JOBS("thousand job runs", 1_000, Kind.ADDED),
    /** Rows in the hospital's tables, on average over the days measured. */
    STORED_ROWS("million rows kept", 1_000_000, Kind.MEASURED),
    /** What those rows take with their indexes, in bytes, on average; an estimate. */
    STORED_BYTES("GiB in the database", 1L << 30, Kind.MEASURED),
    /** Sealed contents of documents, in bytes, on average. */
    DOCUMENT_BYTES("GiB of documents", 1L << 30, Kind.MEASURED);

    private final String unit;
    private final long unitSize;
    private final Kind kind;

    Meter(String unit, long unitSize, Kind kind) {
        this.unit = unit;
        this.unitSize = unitSize;
        this.kind = kind;
    }

    /** What it is priced by, for people: {@code GiB of documents}. */
    public String unit() {
        return unit;
    }

    /** Whether it is looked at each day and averaged over the month, rather than added up. */
    public boolean isMeasuredDaily() {
        return kind == Kind.MEASURED;
    }

    /** So many of its units, exactly. */
    public BigDecimal units(long quantity) {
        return BigDecimal.valueOf(quantity).divide(BigDecimal.valueOf(unitSize)); // 10^n and 2^30 always end
    }

    private enum Kind {
        ADDED,
        MEASURED
    }
}
