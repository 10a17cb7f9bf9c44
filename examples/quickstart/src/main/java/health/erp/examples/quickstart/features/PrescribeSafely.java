package health.erp.examples.quickstart.features;

import static health.erp.records.person.AdministrativeGender.FEMALE;

import health.erp.core.Caller;
import health.erp.core.Erp;
import health.erp.core.Permission;
import health.erp.core.audit.AuditPermission;
import health.erp.core.audit.BreakGlass;
import health.erp.core.audit.EmergencyReason;
import health.erp.core.id.HospitalId;
import health.erp.core.id.PatientId;
import health.erp.core.id.StaffId;
import health.erp.core.value.Quantity;
import health.erp.records.Records;
import health.erp.records.allergy.Allergen;
import health.erp.records.allergy.AllergyCategory;
import health.erp.records.allergy.Criticality;
import health.erp.records.allergy.RecordAllergy;
import health.erp.records.consent.ConsentPurpose;
import health.erp.records.consent.ConsentTerms;
import health.erp.records.consent.DataRequest;
import health.erp.records.consent.GrantConsent;
import health.erp.records.consent.HiType;
import health.erp.records.consent.RequestConsent;
import health.erp.records.drug.Dosage;
import health.erp.records.drug.DoseForm;
import health.erp.records.drug.DrugCode;
import health.erp.records.drug.Severity;
import health.erp.records.drug.Strength;
import health.erp.records.patient.FindPatient;
import health.erp.records.patient.RegisterPatient;
import health.erp.records.person.BirthDate;
import health.erp.records.person.Demographics;
import health.erp.records.person.HumanName;
import health.erp.records.prescription.Answer;
import health.erp.records.prescription.ApproveOverride;
import health.erp.records.prescription.Consultation;
import health.erp.records.prescription.Dispensing;
import health.erp.records.prescription.DraftPrescription;
import health.erp.records.prescription.HandOut;
import health.erp.records.prescription.Medication;
import health.erp.records.prescription.Mitigation;
import health.erp.records.prescription.PrepareDispense;
import health.erp.records.prescription.Prescriber;
import health.erp.records.prescription.SignPrescription;
import health.erp.records.prescription.Signing;
import health.erp.records.prescription.Supply;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.h2.jdbcx.JdbcConnectionPool;

/** A drug the patient is allergic to is prescribed all the same, by two people with a reason, and handed out. */
public final class PrescribeSafely {
    private final Erp erp;
    private final Records records;
    private final HospitalId hospital;
    private final Caller doctor;
    private final PatientId lata;

    private PrescribeSafely(Erp erp) {
        this.erp = erp;
        this.records = erp.module(Records.class);
        this.hospital = new HospitalId(erp.newId());
        this.doctor = somebody(records.permissions());
        var person = Demographics.of(HumanName.official("Rao", "Lata"), FEMALE, BirthDate.parse("1958-03-01"));
        this.lata = records.patients()
                .register(doctor, new RegisterPatient(person, List.of()))
                .id();
    }

    public static void main(String... args) {
        tell(System.out);
    }

    static void tell(PrintStream out) {
        var dataSource = JdbcConnectionPool.create("jdbc:h2:mem:prescribe", "sa", "");
        var erp = Erp.builder().dataSource(dataSource).modules(new Records()).build();
        var here = new PrescribeSafely(erp);
        here.prescribe(out);
        here.show(out);
        here.breakTheGlass(out);
        erp.close();
        dataSource.dispose();
    }

    private void prescribe(PrintStream out) {
        // tag::prescribe[]
        records.allergies()
                .record(
                        doctor,
                        RecordAllergy.told(
                                lata,
                                Allergen.atc("J01CA04", "Amoxicillin"),
                                AllergyCategory.MEDICATION,
                                Criticality.HIGH));
        var amoxicillin = new Medication(
                DrugCode.atc("J01CA04"), "Amoxicillin", null, Strength.of("500", "mg", "{cap}"), DoseForm.CAPSULE);
        var draft = records.prescriptions()
                .draft(
                        doctor,
                        DraftPrescription.of(
                                lata,
                                amoxicillin,
                                Dosage.oral(Quantity.of(1, "{cap}"), 3, 5),
                                new Supply(Quantity.of(15, "{cap}"), 0)));

        var sign = new SignPrescription(
                draft.id(),
                draft.version(),
                new Prescriber("Dr. Asha Nair", "MBBS, MD", "KMC 12345"),
                Consultation.IN_PERSON,
                List.of());
        var held = (Signing.Held) records.prescriptions().sign(doctor, sign);
        held.issues().forEach(issue -> out.println(issue.severity() + ": " + issue.detail()));

        var colleague = somebody(records.permissions());
        for (var issue : held.issues()) {
            if (issue.severity() == Severity.CONTRAINDICATED) {
                records.detectedIssues()
                        .approve(colleague, new ApproveOverride(issue.id(), "Desensitised on the ward"));
            }
        }
        var answers = held.issues().stream()
                .map(issue -> Answer.to(issue, Mitigation.ASSESSED_PATIENT))
                .toList();
        var signed = (Signing.Signed) records.prescriptions().sign(doctor, sign.answering(answers));
        out.println("Signed: " + signed.prescription().status());
        // end::prescribe[]
        handOut(signed, out);
    }

    private void handOut(Signing.Signed signed, PrintStream out) {
        // tag::dispense[]
        var pharmacist = somebody(records.permissions());
        var prepare = PrepareDispense.of(signed.prescription().id(), Quantity.of(15, "{cap}"));
        var held = (Dispensing.Held) records.dispenses().prepare(pharmacist.withKey("parcel-1"), prepare);
        for (var issue : held.issues()) {
            if (issue.severity() == Severity.CONTRAINDICATED) {
                records.detectedIssues().approve(doctor, new ApproveOverride(issue.id(), "As signed"));
            }
        }
        var answers = held.issues().stream()
                .map(issue -> Answer.to(issue, Mitigation.CONSULTED_PRESCRIBER))
                .toList();
        var ready = (Dispensing.Done)
                records.dispenses().prepare(pharmacist.withKey("parcel-2"), prepare.answering(answers));
        var given = (Dispensing.Done) records.dispenses()
                .handOut(
                        pharmacist.withKey("parcel-3"),
                        HandOut.of(ready.dispense().id()));
        out.println("Handed out: " + given.dispense().quantity());
        // end::dispense[]
    }

    private void show(PrintStream out) {
        // tag::consent[]
        var now = erp.now();
        var terms = ConsentTerms.of(
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                "IN2910000123",
                now.minus(Duration.ofDays(365)),
                now,
                now.plus(Duration.ofDays(30)));
        var wanted = new DataRequest(
                lata,
                ConsentPurpose.CAREMGT,
                Set.of(HiType.PRESCRIPTION),
                "IN2710000999",
                "IN2910000123",
                now.minus(Duration.ofDays(30)),
                now,
                null);
        out.println(records.consents().evaluate(doctor, wanted));
        var asked = records.consents().request(doctor, new RequestConsent(lata, terms, now.plus(Duration.ofHours(1))));
        records.consents().grant(doctor, new GrantConsent(asked.id(), asked.version(), "artefact-1", terms));
        out.println(records.consents().evaluate(doctor, wanted).getClass().getSimpleName());
        // end::consent[]
    }

    private void breakTheGlass(PrintStream out) {
        var nurse = somebody(Set.of(AuditPermission.BREAK_GLASS));
        var broken = erp.core()
                .emergencies()
                .breakGlass(nurse, new BreakGlass(lata, EmergencyReason.ETREAT, "Brought in unconscious", 60));
        var found = records.patients().find(nurse.breakingGlass(broken.reason()), new FindPatient(lata));
        out.println("Behind the glass: " + found.displayName());
    }

    private Caller somebody(Set<? extends Permission> permissions) {
        return new Caller(hospital, new StaffId(erp.newId()), Set.copyOf(permissions));
    }
}
