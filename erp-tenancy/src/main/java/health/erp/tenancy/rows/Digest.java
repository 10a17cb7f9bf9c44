package health.erp.tenancy.rows;

import java.math.BigDecimal;

/** Rows of a table as PostgreSQL counts and hashes them where they lie: the sums of two parts of each row's MD5. */
record Digest(long rows, BigDecimal first, BigDecimal second) {
    static final Digest NONE = new Digest(0, BigDecimal.ZERO, BigDecimal.ZERO);

    Digest plus(Digest other) {
        return new Digest(rows + other.rows, first.add(other.first), second.add(other.second));
    }
}
