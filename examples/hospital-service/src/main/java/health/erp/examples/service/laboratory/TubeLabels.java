package health.erp.examples.service.laboratory;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.examples.labels.TubeLabel;
import health.erp.lab.Lab;
import health.erp.lab.accession.SpecimenLabel;
import health.erp.lab.specimen.FindSpecimen;
import health.erp.lab.specimen.LabelSpecimen;
import health.erp.lab.specimen.SpecimenId;
import health.erp.records.Records;
import health.erp.records.patient.FindPatient;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What is to be printed on tubes: the laboratory knows the tube, the register whose it is. */
@Component
class TubeLabels {
    private final Erp erp;
    private final Records records;
    private final Lab lab;

    TubeLabels(Erp erp, Records records, Lab lab) {
        this.erp = erp;
        this.records = records;
        this.lab = lab;
    }

    TubeLabel of(Caller caller, SpecimenId id) {
        return erp.transaction(caller, () -> {
            var specimen = lab.specimens().find(caller, new FindSpecimen(id));
            var patient = records.patients().find(caller, new FindPatient(specimen.patient()));
            var born = patient.birthDate();
            var bearer = new SpecimenLabel.Bearer(
                    patient.displayName(),
                    patient.mrn().value(),
                    born == null ? null : born.first(),
                    patient.gender().name().substring(0, 1).toUpperCase(Locale.ROOT));
            return new TubeLabel(lab.specimens().label(caller, new LabelSpecimen(id, bearer)), specimen.container());
        });
    }
}
