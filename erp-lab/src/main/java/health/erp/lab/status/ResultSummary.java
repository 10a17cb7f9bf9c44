package health.erp.lab.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What several results are together. */
record ResultSummary(Collection<ResultStatus> results) {
    private static final List<ResultStatus> CHANGES =
            List.of(ResultStatus.ENTERED_IN_ERROR, ResultStatus.CORRECTED, ResultStatus.AMENDED, ResultStatus.APPENDED);

    boolean isAll(ResultStatus status) {
        return !results.isEmpty() && results.stream().allMatch(status::equals);
    }

    boolean has(ResultStatus status) {
        return results.contains(status);
    }

    boolean isComplete() {
        return !results.isEmpty() && results.stream().allMatch(ResultStatus::isComplete);
    }

    boolean hasFinal() {
        return results.stream().anyMatch(ResultStatus::isReleased);
    }

    boolean hasChange() {
        return results.stream().anyMatch(CHANGES::contains);
    }

    /** A value taken back weighs more than words added; without any change it is final. */
    ResultStatus gravestChange() {
        return CHANGES.stream().filter(results::contains).findFirst().orElse(ResultStatus.FINAL);
    }

    /** Of those that are still awaited, the one that is furthest. */
    ResultStatus furthestOpen() {
        return results.stream()
                .filter(result -> !result.isComplete())
                .max(Comparator.naturalOrder())
                .orElse(ResultStatus.ORDERED);
    }
}
