package health.erp.lab.status;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.lab.Table;
import health.erp.lab.status.OrderStatus.OrderControlStatus;
import health.erp.lab.status.OrderStatus.Progress;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 2.1: the table of states, each way and over all values. */
class ResultStatusTest {
    @ParameterizedTest
    @CsvSource({
        "ORDERED, registered, O, O",
        "RECEIVED, registered, I, I",
        "MEASURED, registered, I, N",
        "ENTERED, registered, R, R",
        "PRELIMINARY, preliminary, P, P",
        "FINAL, final, F, F",
        "CORRECTED, corrected, C, C",
        "AMENDED, amended, A, C",
        "APPENDED, amended, B, C",
        "CONFIRMED, final, V, F",
        "CANCELLED, cancelled, X, X",
        "ENTERED_IN_ERROR, entered-in-error, W, C",
        "PROMOTED, final, U, F"
    })
    void isCalledSoByOthers(ResultStatus status, String fhir, ResultCode result, OrderResultCode order) {
        assertThat(status.observation().code()).isEqualTo(fhir);
        assertThat(status.result()).isEqualTo(result);
        assertThat(status.order()).isEqualTo(order);
        assertThat(OrderResultCode.of(List.of(status))).isEqualTo(order);
    }

    @ParameterizedTest
    @EnumSource
    void whatWeSayIsReadAsWeMeantIt(ResultStatus status) {
        var read = status.result().status();

        // that the run is done is not said of a result, but of its order
        assertThat(read).contains(status == ResultStatus.MEASURED ? ResultStatus.RECEIVED : status);
        assertThat(status.mayLeaveTheLaboratory())
                .isEqualTo(!List.of("registered", "cancelled")
                        .contains(status.observation().code()));
    }

    @ParameterizedTest
    @EnumSource
    void whatFhirSaysIsReadAsFarAsFhirCanTell(ObservationStatus status) {
        assertThat(status.status().map(ResultStatus::observation).orElse(ObservationStatus.UNKNOWN))
                .isEqualTo(status);
    }

    @ParameterizedTest
    @EnumSource
    void obr25OfAResultSaysAsMuchAsItsReport(ResultStatus status) {
        var report = status.order().report();
        var ours = DiagnosticReportStatus.of(List.of(status));

        // OBR-25 has one code for all changes
        var changed = List.of(ResultStatus.AMENDED, ResultStatus.APPENDED, ResultStatus.ENTERED_IN_ERROR);
        assertThat(report).isEqualTo(changed.contains(status) ? DiagnosticReportStatus.CORRECTED : ours);
    }

    @Test
    void obr25KnowsNothingOfAnOrderThatIsNotThere() {
        assertThat(Stream.of(OrderResultCode.values()).filter(code -> code.report() == DiagnosticReportStatus.UNKNOWN))
                .containsExactly(OrderResultCode.Y, OrderResultCode.Z);
    }

    @Test
    void theCodesAreThoseOfTheTables() {
        assertThat(names(ResultCode.values())).containsExactlyInAnyOrderElementsOf(Table.codes("v2-0085"));
        assertThat(names(OrderResultCode.values())).containsExactlyInAnyOrderElementsOf(Table.codes("v2-0123"));
        assertThat(names(OrderControlStatus.values())).containsExactlyInAnyOrderElementsOf(Table.codes("v2-0038"));
        assertThat(Arrays.stream(ObservationStatus.values()).map(ObservationStatus::code))
                .containsExactlyInAnyOrderElementsOf(Table.codes("observation-status"));
        assertThat(Arrays.stream(DiagnosticReportStatus.values()).map(DiagnosticReportStatus::code))
                .containsExactlyInAnyOrderElementsOf(Table.codes("diagnostic-report-status"));
        assertThat(Arrays.stream(OrderStatus.values()).map(OrderStatus::code))
                .isSubsetOf(Table.codes("request-status"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', registered, O",
        "ORDERED RECEIVED, registered, I",
        "ORDERED ENTERED CANCELLED, registered, R",
        "PRELIMINARY ENTERED, preliminary, P",
        "PRELIMINARY CANCELLED, preliminary, P",
        "FINAL RECEIVED, partial, A",
        "FINAL PRELIMINARY, partial, A",
        "CORRECTED PRELIMINARY, partial, M",
        "FINAL CANCELLED, final, F",
        "FINAL CONFIRMED PROMOTED, final, F",
        "FINAL CORRECTED APPENDED, corrected, C",
        "FINAL AMENDED APPENDED, amended, C",
        "FINAL APPENDED, appended, C",
        "FINAL ENTERED_IN_ERROR, corrected, C",
        "ENTERED_IN_ERROR ENTERED_IN_ERROR, entered-in-error, C",
        "ENTERED_IN_ERROR CANCELLED, corrected, C",
        "CANCELLED CANCELLED, cancelled, X"
    })
    void aReportIsAsFarAsItsResults(String results, String report, OrderResultCode order) {
        var statuses = Stream.of(results.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(ResultStatus::valueOf)
                .toList();

        assertThat(DiagnosticReportStatus.of(statuses).code()).isEqualTo(report);
        assertThat(OrderResultCode.of(statuses)).isEqualTo(order);
    }

    @Property
    void theOrderOfResultsDoesNotMatter(@ForAll @Size(max = 6) List<ResultStatus> results) {
        var sorted = results.stream().sorted().toList();

        assertThat(DiagnosticReportStatus.of(results)).isEqualTo(DiagnosticReportStatus.of(sorted));
        assertThat(OrderResultCode.of(results)).isEqualTo(OrderResultCode.of(sorted));
    }

    @Property
    void aReportIsNeverFinalWhileSomethingIsAwaited(@ForAll @Size(max = 6) List<ResultStatus> results) {
        var awaited = results.stream().anyMatch(result -> !result.isComplete());
        var status = DiagnosticReportStatus.of(results);

        if (awaited || results.isEmpty()) {
            assertThat(status)
                    .isIn(
                            DiagnosticReportStatus.REGISTERED,
                            DiagnosticReportStatus.PRELIMINARY,
                            DiagnosticReportStatus.PARTIAL);
        }
    }

    @Test
    void anOrderIsToldInOrc5() {
        assertThat(OrderStatus.ACTIVE.control(Progress.WAITING)).isEqualTo(OrderControlStatus.SC);
        assertThat(OrderStatus.ACTIVE.control(Progress.STARTED)).isEqualTo(OrderControlStatus.IP);
        assertThat(OrderStatus.ACTIVE.control(Progress.SOME_RESULTS)).isEqualTo(OrderControlStatus.A);
        assertThat(OrderStatus.REVOKED.control(Progress.WAITING)).isEqualTo(OrderControlStatus.CA);
        assertThat(OrderStatus.REVOKED.control(Progress.STARTED)).isEqualTo(OrderControlStatus.DC);
        for (var status : OrderStatus.values()) {
            for (var progress : Progress.values()) {
                var read = status.control(progress).status();
                // nothing in ORC-5 says draft
                assertThat(read).isEqualTo(status == OrderStatus.DRAFT ? OrderStatus.ACTIVE : status);
            }
        }
        assertThat(OrderControlStatus.RP.status()).isEqualTo(OrderStatus.REVOKED);
    }

    @Test
    void whatIsOverStaysOver() {
        for (var status : OrderStatus.values()) {
            assertThat(status.mayBecome(status)).isFalse();
            assertThat(status.mayBecome(OrderStatus.DRAFT)).isFalse();
            assertThat(OrderStatus.ENTERED_IN_ERROR.mayBecome(status)).isFalse();
            if (status != OrderStatus.ENTERED_IN_ERROR) {
                assertThat(OrderStatus.COMPLETED.mayBecome(status)).isFalse();
                assertThat(OrderStatus.REVOKED.mayBecome(status)).isFalse();
            }
        }
        assertThat(OrderStatus.ON_HOLD.mayBecome(OrderStatus.COMPLETED)).isFalse();
        assertThat(OrderStatus.ON_HOLD.mayBecome(OrderStatus.ACTIVE)).isTrue();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
