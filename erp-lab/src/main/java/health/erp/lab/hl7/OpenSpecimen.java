package health.erp.lab.hl7;

import health.erp.lab.wire.Coded;
import health.erp.lab.wire.EntityId;
import health.erp.lab.wire.Findings;
import health.erp.lab.wire.ObservationDraft;
import health.erp.lab.wire.SpecimenDraft;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A specimen that is being read: SPM, then SAC, what was seen of it, and notes. */
final class OpenSpecimen {
    /** Nothing is known of it but its container. */
    static final SpecimenDraft UNDESCRIBED = SpecimenDraft.ofNumbers(null, null, Coded.NONE);

    private final SpecimenDraft specimen;
    private final List<ObservationDraft> observations = new ArrayList<>();
    private final List<String> comments = new ArrayList<>();
    private @Nullable EntityId accession;
    private @Nullable EntityId container;
    private boolean isContained;
    private @Nullable SpecimenDraft built;

    OpenSpecimen(SpecimenDraft specimen) {
        this.specimen = specimen;
        this.accession = specimen.accession();
        this.container = specimen.container();
    }

    static SpecimenDraft read(Hl7Segment s, Findings findings) {
        return new SpecimenDraft(
                Fields.pairedId(s, 2, 1),
                Fields.pairedId(s, 2, 2),
                null,
                null,
                Fields.coded(s, 4, 1),
                Fields.coded(s, 8, 1),
                s.text(11),
                Fields.moment(s, 17, 1, findings),
                Fields.moment(s, 17, 2, findings),
                Fields.moment(s, 18, 1, findings),
                Fields.codes(s, 21),
                Fields.codes(s, 24),
                List.of(),
                List.of());
    }

    /** What an order says of its specimen where there is no segment for it (OBR-15); null when it says nothing. */
    static @Nullable SpecimenDraft ofOrder(Hl7Segment obr) {
        if (obr.isEmpty(15) || obr.isNull(15)) {
            return null;
        }
        var type = Coded.of(obr.text(15), obr.text(15, 1, 1, 2), obr.text(15, 1, 1, 3));
        return SpecimenDraft.ofNumbers(null, null, type);
    }

    void contain(Hl7Segment sac) {
        accession = Fields.id(sac, 2, 1);
        container = Fields.id(sac, 3, 1);
        isContained = true;
        built = null;
    }

    boolean isContained() {
        return isContained;
    }

    SpecimenDraft specimen() {
        return specimen;
    }

    List<ObservationDraft> observations() {
        built = null;
        return observations;
    }

    void comment(String comment) {
        comments.add(comment);
        built = null;
    }

    SpecimenDraft build() {
        if (built == null) {
            built = specimen.in(accession, container).with(observations, comments);
        }
        return built;
    }
}
