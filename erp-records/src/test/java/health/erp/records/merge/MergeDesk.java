package health.erp.records.merge;

import static org.assertj.core.api.Assertions.assertThat;

import health.erp.core.Caller;
import health.erp.core.id.PatientId;
import health.erp.core.testing.TestErp;
import health.erp.records.Records;
import health.erp.records.identifier.Identifier;
import health.erp.records.patient.AmendPatient;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.PatientField;
import health.erp.records.patient.PatientView;
import health.erp.records.patient.Patients;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.Demographics;
import health.erp.visits.Visits;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The records office of one hospital, in short words. */
final class MergeDesk {
    final TestErp test;
    final Patients patients;
    final Merges merges;
    final Visits visits;
    final Caller clerk;

    MergeDesk(TestErp test) {
        this.test = test;
        this.patients = test.erp().module(Records.class).patients();
        this.merges = test.erp().module(Records.class).merges();
        this.visits = test.erp().module(Visits.class);
        this.clerk = test.aCaller(test.aHospital());
    }

    PatientId register(Demographics person, Identifier... identifiers) {
        return patients.register(clerk, new RegisterPatient(person, List.of(identifiers)))
                .id();
    }

    PatientView find(PatientId patient) {
        return patients.find(clerk, new FindPatient(patient));
    }

    PatientView amend(PatientId patient, Demographics person, Identifier... identifiers) {
        var version = find(patient).version();
        return patients.amend(clerk, new AmendPatient(patient, version, person, List.of(identifiers)));
    }

    MergePreview preview(PatientId retired, PatientId survivor) {
        return merges.preview(clerk, new PreviewMerge(survivor, retired));
    }

    /** Puts the survivor in the place of the other, whatever there is to be looked at. */
    MergeId merge(PatientId retired, PatientId survivor) {
        return merge(retired, survivor, Map.of());
    }

    MergeId merge(PatientId retired, PatientId survivor, Map<PatientField, Keep> choices) {
        var seen = preview(retired, survivor);
        return merged(merges.merge(
                clerk, MergePatients.of(seen, "Same person").choosing(choices).accepting(seen.conflicts())));
    }

    MergeId merged(MergeOutcome outcome) {
        assertThat(outcome).isInstanceOf(MergeOutcome.Merged.class);
        return ((MergeOutcome.Merged) outcome).merge().id();
    }

    UnmergeView previewUnmerge(MergeId merge) {
        return merges.previewUnmerge(clerk, new PreviewUnmerge(merge));
    }

    UnmergeView unmerge(MergeId merge, MergedRowKey... toRetired) {
        return merges.unmerge(clerk, new UnmergePatients(merge, "Two people", Set.of(toRetired)));
    }
}
