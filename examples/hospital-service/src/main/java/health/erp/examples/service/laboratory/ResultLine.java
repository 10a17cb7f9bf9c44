package health.erp.examples.service.laboratory;

import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.lab.autoverification.Gate;
import health.erp.lab.catalogue.TestCode;
import health.erp.lab.order.LabOrderId;
import health.erp.lab.reagent.RunId;
import health.erp.lab.result.GateNote;
import health.erp.lab.result.Proof;
import health.erp.lab.result.ResultView;
import health.erp.lab.result.ResultView.VersionView;
import health.erp.lab.result.RunStage;
import health.erp.lab.result.VersionKind;
import health.erp.lab.specimen.SpecimenId;
import health.erp.lab.status.ResultStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A result as pages show one: what it says, what it means, why it was held, and what it said before.
 *
 * @param held why the rules did not let it go, by the gate that says so
 */
record ResultLine(
        RunId id,
        int version,
        LabOrderId order,
        SpecimenId specimen,
        PatientId patient,
        TestCode test,
        String section,
        RunStage stage,
        ResultStatus status,
        @Nullable String shown,
        @Nullable String unit,
        String flags,
        @Nullable String healthy,
        boolean critical,
        boolean doubted,
        Proof proof,
        @Nullable String comment,
        StaffId operator,
        @Nullable StaffId verifiedBy,
        @Nullable StaffId validatedBy,
        Instant collectedAt,
        Instant measuredAt,
        @Nullable Instant releasedAt,
        List<Note> held,
        List<Former> earlier) {

    /** What a gate said against it. */
    record Note(Gate gate, GateNote.Said said, @Nullable String detail) {}

    /** What it said before. */
    record Former(int no, VersionKind kind, @Nullable String shown, @Nullable String reason, StaffId by, Instant at) {
        static Former of(VersionView version) {
            var value = version.content().value();
            return new Former(
                    version.no(),
                    version.kind(),
                    value == null ? null : value.shown(),
                    version.reason(),
                    version.by(),
                    version.at());
        }
    }

    static ResultLine of(ResultView result) {
        var said = result.current().content();
        var value = said.value();
        var trace = said.trace();
        return new ResultLine(
                result.id(),
                result.version(),
                result.order(),
                result.specimen(),
                result.patient(),
                result.test(),
                result.section(),
                result.stage(),
                result.status(),
                result.shown(),
                value == null ? null : value.unit(),
                said.interpreted().flags(),
                said.healthy(),
                said.isCritical(),
                result.doubted(),
                result.proof(),
                said.comment(),
                result.operator(),
                result.verifiedBy(),
                result.validatedBy(),
                result.collectedAt(),
                result.measuredAt(),
                result.releasedAt(),
                trace == null ? List.of() : held(trace.gates()),
                result.earlier().stream().map(Former::of).toList());
    }

    private static List<Note> held(List<GateNote> notes) {
        return notes.stream()
                .filter(note -> note.said() != GateNote.Said.PASS)
                .map(note -> new Note(note.gate(), note.said(), note.detail()))
                .toList();
    }
}
