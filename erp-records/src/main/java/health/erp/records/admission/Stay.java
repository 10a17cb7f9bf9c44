package health.erp.records.admission;

import health.erp.core.RuleException;
import health.erp.core.id.PatientId;
import health.erp.records.encounter.EncounterStatus;
import health.erp.records.encounter.EncounterView;
import health.erp.records.location.BedSituation;
import java.util.List;

/** A stay in hand: what it is and where the patient lay, the last bed last. */
record Stay(Admission admission, EncounterView encounter, List<BedSituation.Claim> claims) {
    PatientId patient() {
        return encounter.patient();
    }

    /** Where the patient lies, or lay last. */
    BedSituation.Claim lastBed() {
        if (claims.isEmpty()) {
            throw new RuleException(
                    "records.admission.noBed",
                    "The patient of the stay (%s) lies in no bed.".formatted(admission.getId()));
        }
        return claims.get(claims.size() - 1);
    }

    BedSituation.Claim bedBefore() {
        return claims.get(claims.size() - 2);
    }

    void mustBe(EncounterStatus... wanted) {
        if (!List.of(wanted).contains(encounter.status())) {
            throw new RuleException(
                    "records.admission.status",
                    "The stay (%s) is %s, but must be %s for that."
                            .formatted(admission.getId(), encounter.status(), String.join(" or ", names(wanted))));
        }
    }

    private static List<String> names(EncounterStatus... some) {
        return List.of(some).stream().map(Enum::name).toList();
    }
}
